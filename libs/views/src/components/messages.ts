import { type Attributes, attributesOf } from '../attributes.js';
import {
  asContent,
  classes,
  component,
  type Content,
  inside,
  type Options,
  type OrText,
  variant,
} from '../component.js';
import type { Html, Text } from '../html.js';
import type { Heading } from './headings.js';

const CONTENT = ['id', 'text', 'html', 'classes', 'attributes'] as const;

const plain = (name: string, p: Content, block?: Html): object => ({
  attributes: attributesOf({ class: classes(name, p.classes), id: p.id ? p.id : false }, p.attributes),
  content: inside(p, block),
});

export const hint = component<Content>('hint', CONTENT, (p, block) => plain('nhsuk-hint', p, block));

export const errorMessage = component<Content>(
  'error-message',
  [...CONTENT, 'visuallyHiddenText'],
  (p, block) => ({
    ...plain('nhsuk-error-message', p, block),
    visuallyHiddenText: p.visuallyHiddenText ?? 'Error',
  }),
);

export const insetText = component<Content>('inset-text', [...CONTENT, 'visuallyHiddenText'], (p, block) => ({
  ...plain('nhsuk-inset-text', p, block),
  paragraph: !block && !p.html,
  visuallyHiddenText: p.visuallyHiddenText ? p.visuallyHiddenText : 'Information',
}));

const COLOURS = ['white', 'grey', 'green', 'aqua-green', 'blue', 'purple', 'pink', 'red', 'orange', 'yellow'];

export const tag = component<Content & Options<{ colour: string | false; border: boolean }>>(
  'tag',
  [...CONTENT, 'colour', 'border'],
  (p, block) => {
    const names = [
      variant('nhsuk-tag--', p.colour, COLOURS, p.classes),
      p.colour === false && 'nhsuk-tag--no-colour',
      p.border === false && 'nhsuk-tag--no-border',
    ];
    return plain(classes('nhsuk-tag', ...names), p, block);
  },
);

interface ErrorLine {
  readonly href?: string;
  readonly text?: Text;
  readonly html?: Text;
  readonly attributes?: Attributes | Html;
}

type ErrorSummary = Content &
  Options<{
    heading: OrText<Heading>;
    description: OrText<Content>;
    errorList: readonly (ErrorLine | null)[];
    disableAutoFocus: boolean;
  }>;

export const errorSummary = component<ErrorSummary>(
  'error-summary',
  ['id', 'classes', 'attributes', 'heading', 'description', 'errorList', 'disableAutoFocus'],
  (p, block) => {
    const heading = asContent<Heading>(p.heading);
    return {
      attributes: attributesOf(
        {
          class: classes('nhsuk-error-summary', p.classes),
          id: p.id,
          'data-module': 'nhsuk-error-summary',
          'data-disable-auto-focus': typeof p.disableAutoFocus === 'boolean' && String(p.disableAutoFocus),
        },
        p.attributes,
      ),
      heading: { ...heading, level: 2, className: 'nhsuk-error-summary__heading' },
      description: inside(asContent(p.description), block),
      hasErrors: (p.errorList?.length ?? 0) > 0,
      errors: (p.errorList ?? []).flatMap((line) =>
        line ? { href: line.href, content: inside(line), attributes: attributesOf({}, line.attributes) } : [],
      ),
    };
  },
);

type Banner = Content &
  Options<{
    variant: string | null;
    /** The older name of `variant`. */
    type: string | null;
    title: OrText<Heading>;
    heading: OrText<Heading>;
    role: string;
    disableAutoFocus: boolean;
  }>;

export const notificationBanner = component<Banner>(
  'notification-banner',
  [...CONTENT, 'variant', 'type', 'title', 'heading', 'role', 'disableAutoFocus'],
  (p, block) => {
    const success = (p.variant ?? p.type) === 'success';
    const title = asContent<Heading>(p.title);
    const heading = asContent<Heading>(p.heading);
    const titleId = title.id ?? 'nhsuk-notification-banner-title';
    const hasHeading = inside(heading) !== undefined;
    return {
      attributes: attributesOf(
        {
          class: classes(
            'nhsuk-notification-banner',
            p.classes,
            success && 'nhsuk-notification-banner--success',
          ),
          id: p.id,
          'data-module': 'nhsuk-notification-banner',
          'data-disable-auto-focus': typeof p.disableAutoFocus === 'boolean' && String(p.disableAutoFocus),
          role: p.role ?? (success ? 'alert' : 'region'),
          'aria-labelledby': titleId,
        },
        p.attributes,
      ),
      title: {
        ...title,
        id: titleId,
        text: title.text ?? (success ? 'Success' : 'Important'),
        level: title.level ?? 2,
        className: 'nhsuk-notification-banner__title',
      },
      heading: hasHeading && {
        ...heading,
        level: heading.level ?? 3,
        className: 'nhsuk-notification-banner__heading',
      },
      content: inside({ html: p.html }, block),
      paragraph: !block && !p.html && p.text,
      paragraphClass: hasHeading ? 'nhsuk-body' : 'nhsuk-notification-banner__heading',
    };
  },
);

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

export const details = component<
  Content & Options<{ summary: OrText<Content>; summaryText: string; open: boolean; variant: string }>
>('details', [...CONTENT, 'summary', 'summaryText', 'open', 'variant'], (p, block) => {
  const { attributes, ...summary } = asContent(p.summary ?? p.summaryText);
  return {
    attributes: attributesOf(
      {
        class: classes(
          'nhsuk-details',
          variant('nhsuk-details--', p.variant, ['reverse'], p.classes),
          p.classes,
        ),
        id: p.id,
        open: p.open === true,
      },
      p.attributes,
    ),
    summary: inside(summary),
    summaryAttributes: attributesOf(
      { class: classes('nhsuk-details__summary', summary.classes) },
      attributes,
    ),
    content: inside(p, block),
  };
});

type Panel = Content & Options<{ heading: OrText<Heading>; variant: string }>;

export const panel = component<Panel>('panel', [...CONTENT, 'heading', 'variant'], (p, block) => ({
  attributes: attributesOf(
    {
      class: classes(
        'nhsuk-panel',
        variant('nhsuk-panel--', p.variant, ['interruption'], p.classes),
        p.classes,
      ),
      id: p.id,
    },
    p.attributes,
  ),
  heading: {
    ...asContent<Heading>(p.heading),
    sizes: ['m', 'l', 'xl'],
    className: 'nhsuk-panel__heading',
    classPrefix: 'nhsuk-panel__heading--',
  },
  content: inside(p, block),
}));

type Callout = Content & Options<{ heading: OrText<Heading>; actions: unknown; visuallyHiddenText: string }>;

export const warningCallout = component<Callout>(
  'warning-callout',
  [...CONTENT, 'heading', 'actions', 'visuallyHiddenText'],
  (p, block) => {
    const heading = asContent<Heading>(p.heading);
    const says = typeof heading.text === 'string' && !/important/i.test(heading.text);
    return {
      card: {
        id: p.id,
        heading: {
          ...heading,
          visuallyHiddenText: says
            ? (heading.visuallyHiddenText ?? p.visuallyHiddenText ?? 'Important')
            : undefined,
          level: heading.level ?? 3,
        },
        description: { text: p.text, html: block ?? p.html },
        actions: p.actions,
        classes: p.classes,
        attributes: p.attributes,
        variant: 'warning',
      },
    };
  },
);

type Tabs = Options<{
  id: string;
  idPrefix: string;
  visuallyHiddenText: string;
  title: string;
  classes: string;
  attributes: Attributes | Html;
  items: readonly (Options<{
    id: string;
    label: Text;
    attributes: Attributes | Html;
    panel: Content;
  }> | null)[];
}>;

export const tabs = component<Tabs>(
  'tabs',
  ['id', 'idPrefix', 'visuallyHiddenText', 'title', 'classes', 'attributes', 'items'],
  (p) => ({
    attributes: attributesOf(
      { class: classes('nhsuk-tabs', p.classes), id: p.id, 'data-module': 'nhsuk-tabs' },
      p.attributes,
    ),
    heading: {
      text: p.visuallyHiddenText ?? p.title ?? 'Contents',
      level: 2,
      className: 'nhsuk-tabs__heading',
    },
    items: (p.items ?? []).flatMap((item, index) => {
      const id = item?.id ? item.id : `${p.idPrefix ?? p.id ?? ''}-${index + 1}`;
      if (!item) return [];
      const { html, text, attributes } = item.panel ?? {};
      return {
        label: item.label,
        href: `#${id}`,
        selected: index === 0,
        attributes: attributesOf({}, item.attributes),
        panel: attributesOf(
          { class: classes('nhsuk-tabs__panel', index > 0 && 'nhsuk-tabs__panel--hidden'), id },
          attributes,
        ),
        html,
        text,
      };
    }),
  }),
);

export const scroll = component<Content & Options<{ labelledBy: string; variant: string }>>(
  'scroll',
  [...CONTENT, 'labelledBy', 'variant'],
  (p, block) => ({
    attributes: attributesOf(
      {
        class: classes(
          'nhsuk-scroll',
          variant('nhsuk-scroll--', p.variant, ['reverse'], p.classes),
          p.classes,
        ),
        id: p.id,
        'data-module': 'nhsuk-scroll',
      },
      p.attributes,
    ),
    region: attributesOf({
      class: 'nhsuk-scroll__content',
      role: 'region',
      'aria-labelledby': p.labelledBy,
    }),
    paragraph: !block && !p.html,
    content: inside(p, block),
  }),
);

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
import { elementOf, type Link } from './links.js';

type Action = Link & Options<{ name: string; value: Text }>;

export type Actions =
  | readonly (Action | null | '')[]
  | Options<{
      items: readonly (Action | null | '')[];
      classes: string;
      id: string;
      width: string;
      attributes: Attributes | Html;
    }>;

export type Card = Options<{
  id: string;
  heading: OrText<Heading>;
  description: OrText<Content>;
  href: string;
  clickable: boolean;
  variant: string;
  type: string;
  image: Options<{ src: string; alt: string; html: Text }>;
  actions: Actions;
  classes: string;
  attributes: Attributes | Html;
}>;

const VARIANTS = ['feature', 'primary', 'secondary', 'warning'];
const CARE: Readonly<Record<string, string>> = {
  'non-urgent': 'Non-urgent advice',
  urgent: 'Urgent advice',
  emergency: 'Immediate action required',
};

export const card = component<Card>(
  'card',
  [
    'id',
    'heading',
    'description',
    'href',
    'clickable',
    'variant',
    'type',
    'image',
    'actions',
    'classes',
    'attributes',
  ],
  (p, block) => {
    const heading = asContent<Heading>(p.heading);
    const { attributes, ...description } = asContent(p.description);
    const actions = actionsOf(p.actions);
    const kind = p.variant ?? p.type ?? '';
    const care = inside(heading) === undefined ? undefined : CARE[kind];
    const names = classNames(p, kind, care !== undefined);
    const drawn = headingOf({ heading, care, href: names.includes('--feature') ? undefined : p.href });
    const above = care !== undefined || actions.length > 0;
    return {
      attributes: attributesOf({ class: names, id: p.id ? p.id : false }, p.attributes),
      image: p.image && {
        html: p.image.html,
        attributes: attributesOf({ class: 'nhsuk-card__img', src: p.image.src, alt: p.image.alt ?? '' }),
      },
      headingAbove: above && drawn,
      above,
      headingWithin: !above && drawn,
      care: care !== undefined,
      ...actionLines(actions, p),
      contentAttributes: attributesOf(
        { class: classes('nhsuk-card__content', description.classes) },
        attributes,
      ),
      content: block ?? inside({ html: description.html }),
      description: !block && !description.html && description.text,
      chevron: names.includes('nhsuk-card--primary') && { name: 'chevron-right-circle' },
    };
  },
);

function classNames(p: Card, kind: string, care: boolean): string {
  return classes(
    'nhsuk-card',
    p.clickable && 'nhsuk-card--clickable',
    variant('nhsuk-card--', kind, VARIANTS, p.classes),
    care && `nhsuk-card--care nhsuk-card--care--${kind}`,
    p.classes,
  );
}

interface Drawn {
  readonly heading: Heading;
  readonly care: string | undefined;
  readonly href: string | undefined;
}

/** A heading given as HTML is taken as the whole heading, element and all. */
function headingOf({ heading, care, href }: Drawn): object | false {
  const { text, html, visuallyHiddenText, ...rest } = heading;
  if (inside(heading) === undefined) return false;
  return {
    html,
    text,
    href,
    hidden: care === undefined ? visuallyHiddenText : (visuallyHiddenText ?? care),
    options: text !== undefined && {
      id: rest.id,
      caption: rest.caption,
      size: rest.size,
      level: rest.level ?? 2,
      classes: rest.classes,
      className: 'nhsuk-card__heading',
      classPrefix: 'nhsuk-heading-',
      attributes: rest.attributes,
    },
  };
}

export function actionsOf(actions: Actions | undefined): Action[] {
  const items = actions === undefined ? [] : 'items' in actions ? actions.items : actions;
  return Array.isArray(items) ? (items as (Action | null | '')[]).filter((one) => one instanceof Object) : [];
}

/** One action stands alone, several are a list. */
function actionLines(actions: Action[], p: Card): { one: object | false; several: object[] | false } {
  const lines = actions.map((action) => ({ ...action, about: asContent<Heading>(p.heading) }));
  return {
    one: lines.length === 1 && (lines[0] ?? false),
    several: lines.length > 1 && lines,
    ...{ actionClasses: p.actions && 'items' in p.actions && p.actions.classes },
  };
}

export const cardAction = component<Action & Options<{ about: Heading }>>(
  'card-action',
  [
    'id',
    'text',
    'html',
    'classes',
    'attributes',
    'visuallyHiddenText',
    'href',
    'type',
    'name',
    'value',
    'about',
  ],
  (p) => {
    const element = elementOf(p);
    const own =
      element === 'a' ? { href: p.href ?? '#' } : { name: p.name, type: p.type ?? 'submit', value: p.value };
    return {
      element,
      attributes: attributesOf({ class: classes('nhsuk-link', p.classes), id: p.id, ...own }, p.attributes),
      content: inside(p),
      visuallyHiddenText: p.visuallyHiddenText,
      about: inside(p.about ?? {}),
    };
  },
);

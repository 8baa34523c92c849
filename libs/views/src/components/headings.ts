import { attributesOf } from '../attributes.js';
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
import { type Html, isHtml, type Text } from '../html.js';

export type Caption = Content & Options<{ size: string; placement: string; element: string }>;

export type Heading = Content &
  Options<{
    caption: OrText<Caption>;
    href: string;
    level: number | string;
    size: string;
    sizes: readonly string[];
    className: string;
    classPrefix: string;
    element: string;
  }>;

/** What a label or a legend takes: its text, and whether it is the page's heading too. */
export type Title = Content &
  Options<{
    for: string;
    caption: OrText<Caption>;
    size: string;
    heading: OrText<Heading> | true;
    isPageHeading: boolean;
  }>;

const CAPTION_SIZES = ['m', 'l', 'xl', 'xxl'];
const HEADING_SIZES = ['xxs', 'xs', 's', 'm', 'l', 'xl'];
const CONTENT = ['id', 'text', 'html', 'classes', 'attributes', 'visuallyHiddenText'] as const;
const TITLE = [...CONTENT, 'for', 'caption', 'size', 'heading', 'isPageHeading'] as const;

export const caption = component<Caption>(
  'caption',
  ['id', 'text', 'html', 'classes', 'attributes', 'size', 'placement', 'element'],
  (p, block) => ({
    element: (p.element ?? 'span').toLowerCase(),
    attributes: attributesOf({ class: captionClasses(p), id: p.id }, p.attributes),
    content: inside(p, block),
  }),
);

function captionClasses(p: Caption): string {
  return classes(
    variant('nhsuk-caption-', p.size, CAPTION_SIZES, p.classes) || 'nhsuk-caption',
    ['after', 'end'].includes(p.placement ?? '') && 'nhsuk-caption--bottom',
    p.classes,
  );
}

export const heading = component<Heading>(
  'heading',
  [...CONTENT, 'caption', 'href', 'level', 'size', 'sizes', 'className', 'classPrefix', 'element'],
  (p, block) => {
    const content = inside(p, block);
    const size = headingSize(p);
    const caption = { ...asContent<Caption>(p.caption) };
    const shown = inside(caption) !== undefined && { ...caption, size: caption.size ?? size };
    const placement = caption.placement ?? 'start';
    return {
      content,
      href: p.href,
      element: (p.element ?? `h${String(p.level ?? 1)}`).toLowerCase(),
      attributes: attributesOf({ class: headingClasses(p) || false, id: p.id }, p.attributes),
      visuallyHiddenText: p.visuallyHiddenText,
      before: placement === 'before' && shown,
      start: placement === 'start' && shown,
      end: placement === 'end' && shown,
      after: placement === 'after' && shown,
    };
  },
);

const prefixOf = (p: Heading): string => p.classPrefix ?? `${p.className ?? 'nhsuk-heading'}-`;

function headingSize(p: Heading): string | undefined {
  const allowed = (p.sizes ?? HEADING_SIZES).includes(p.size ?? '');
  const own = HEADING_SIZES.some((size) => p.classes?.includes(prefixOf(p) + size));
  return allowed && !own ? p.size : undefined;
}

function headingClasses(p: Heading): string {
  const name = p.className ?? 'nhsuk-heading';
  const size = headingSize(p);
  const sized = size ? prefixOf(p) + size : false;
  return classes(sized && prefixOf(p) === `${name}-` ? sized : classes(name, sized), p.classes);
}

/** The heading's own words and caption come before the title's, where the title is a heading. */
function titleOf(p: Title): { title: Heading; heading: Heading | false; outer: Caption } {
  const has = p.isPageHeading ? p.heading !== false : p.isPageHeading !== false && Boolean(p.heading);
  const own: Heading = asContent<Heading>(p.heading);
  const caption = asContent<Caption>((has ? own.caption : undefined) ?? p.caption);
  const size = has ? (own.size ?? p.size) : p.size;
  const [first, second] = has ? [own, p] : [p, own];
  return {
    heading: has && own,
    outer: { ...caption, size: caption.size ?? size },
    title: {
      id: p.id,
      text: first.text ?? second.text,
      html: first.html ?? second.html,
      visuallyHiddenText: (has ? own.visuallyHiddenText : undefined) ?? p.visuallyHiddenText,
      size,
    },
  };
}

export const label = component<Title>('label', TITLE, (p, block) => {
  const { title, heading, outer } = titleOf(p);
  const within = !['before', 'after'].includes(outer.placement ?? '');
  const inner = { ...title, ...(block && { html: block }) };
  return {
    ...captionsAround(outer, inside(inner)),
    wrapper: heading !== false && {
      element: `h${String(heading.level ?? 1)}`,
      attributes: attributesOf({ class: 'nhsuk-label-wrapper', id: heading.id }, heading.attributes),
    },
    label: inside(inner) !== undefined && {
      ...inner,
      caption: within ? outer : undefined,
      sizes: ['s', 'm', 'l', 'xl'],
      className: 'nhsuk-label',
      classPrefix: 'nhsuk-label--',
      classes: p.classes,
      attributes: attributesOf({ for: p.for }, p.attributes),
      element: 'label',
    },
  };
});

export const legend = component<Title>('legend', TITLE, (p, block) => {
  const { title, heading, outer } = titleOf(p);
  const placed: Caption = { ...outer, placement: outer.placement === 'before' ? 'start' : outer.placement };
  const { size, ...inner } = { ...title, ...(block && { html: block }) };
  const names = classes(
    'nhsuk-fieldset__legend',
    variant('nhsuk-fieldset__legend--', size, ['s', 'm', 'l', 'xl'], p.classes),
    p.classes,
  );
  const content = { ...inner, caption: placed.placement === 'after' ? undefined : placed };
  const plain = { ...content, className: names, attributes: p.attributes, element: 'legend' };
  return {
    ...captionsAround(placed, inside(inner)),
    shown: inside(inner) !== undefined,
    attributes: attributesOf({ class: names, id: p.id }, p.attributes),
    plain: heading === false && plain,
    heading: heading !== false && {
      ...content,
      id: heading.id,
      level: heading.level,
      className: 'nhsuk-fieldset__heading',
      attributes: heading.attributes,
    },
  };
});

function captionsAround(outer: Caption, content: Text | undefined): { before: unknown; after: unknown } {
  const shown = content !== undefined && inside(outer) !== undefined && outer;
  return {
    before: outer.placement === 'before' && shown,
    after: outer.placement === 'after' && shown,
  };
}

export type Fieldset = Content & Options<{ legend: OrText<Title>; role: string; describedBy: string }>;

export const fieldset = component<Fieldset>(
  'fieldset',
  ['id', 'html', 'classes', 'attributes', 'legend', 'role', 'describedBy'],
  (p, block?: Html) => ({
    attributes: attributesOf(
      {
        class: classes('nhsuk-fieldset', p.classes),
        id: p.id,
        role: p.role,
        'aria-describedby': p.describedBy ? p.describedBy : false,
      },
      p.attributes,
    ),
    legend: isHtml(p.legend) ? { html: p.legend } : asContent<Title>(p.legend),
    content: inside(p, block),
  }),
);

import { type Attributes, attributesOf } from '../attributes.js';
import {
  asContent,
  classes,
  component,
  type Content,
  inside,
  type Options,
  type OrText,
} from '../component.js';
import type { Html, Text } from '../html.js';
import { type Link, linkLine } from './links.js';

type ContentsItem = Link & Options<{ items: readonly (ContentsItem | null | '')[] }>;

export const contentsList = component<
  Content &
    Options<{ items: readonly (ContentsItem | null | '')[]; ariaLabel: string; landmarkLabel: string }>
>(
  'contents-list',
  ['id', 'classes', 'attributes', 'items', 'ariaLabel', 'landmarkLabel', 'visuallyHiddenText'],
  (p) => ({
    attributes: attributesOf(
      {
        class: classes('nhsuk-contents-list', p.classes),
        id: p.id,
        role: 'navigation',
        'aria-label': p.ariaLabel ?? p.landmarkLabel ?? 'Pages in this guide',
      },
      p.attributes,
    ),
    visuallyHiddenText: p.visuallyHiddenText ?? 'Contents',
    list: contents(p.items ?? []),
  }),
);

function contents(items: readonly (ContentsItem | null | '')[]): object {
  const shown = items.filter((item) => item instanceof Object);
  return {
    items: shown.map((item) => ({
      ...linkLine(item),
      current: item.current === true,
      classes: item.classes,
      below: item.items && contents(item.items),
    })),
  };
}

type Step = Content & Options<{ href: string; label: OrText<Content>; labelText: string }>;

type Page = Options<{
  number: number | string;
  href: string;
  current: boolean;
  ellipsis: boolean;
  ariaLabel: string;
  visuallyHiddenText: string;
  classes: string;
  attributes: Attributes | Html;
}>;

type Pagination = Options<{
  id: string;
  previous: Step;
  next: Step;
  previousUrl: string;
  previousPage: string;
  nextUrl: string;
  nextPage: string;
  items: readonly (Page | null | '')[];
  ariaLabel: string;
  landmarkLabel: string;
  classes: string;
  attributes: Attributes | Html;
}>;

export const pagination = component<Pagination>(
  'pagination',
  [
    'id',
    'previous',
    'next',
    'previousUrl',
    'previousPage',
    'nextUrl',
    'nextPage',
    'items',
    'ariaLabel',
    'landmarkLabel',
    'classes',
    'attributes',
  ],
  (p) => {
    const numbered = (p.items?.length ?? 0) > 0;
    return {
      attributes: attributesOf(
        {
          class: classes('nhsuk-pagination', numbered && 'nhsuk-pagination--numbered', p.classes),
          id: p.id,
          role: 'navigation',
          'aria-label': p.ariaLabel ?? p.landmarkLabel ?? 'Pagination',
        },
        p.attributes,
      ),
      previous: stepOf('Previous', p.previous, { href: p.previousUrl, labelText: p.previousPage }),
      next: stepOf('Next', p.next, { href: p.nextUrl, labelText: p.nextPage }),
      pages: numbered && (p.items ?? []).flatMap((page) => (page ? pageOf(page) : [])),
    };
  },
);

function stepOf(word: string, step: Step | undefined, plain: Step): object | false {
  const used = plain.href === undefined ? (step ?? {}) : plain;
  const label = asContent(used.label);
  const next = word === 'Next';
  return (
    used.href !== undefined && {
      next,
      href: used.href,
      rel: next ? 'next' : 'prev',
      icon: { name: next ? 'arrow-right' : 'arrow-left' },
      content: inside(used),
      word,
      label: inside(label) ?? used.labelText,
      attributes: attributesOf({}, used.attributes),
    }
  );
}

function pageOf(page: Page): object {
  return {
    ellipsis: page.ellipsis === true,
    name: classes(
      'nhsuk-pagination__item',
      page.current && 'nhsuk-pagination__item--current',
      page.ellipsis && 'nhsuk-pagination__item--ellipsis',
      page.classes,
    ),
    number: page.number as Text | undefined,
    attributes: attributesOf(
      {
        class: 'nhsuk-pagination__link',
        href: page.href ?? '',
        'aria-label': page.ariaLabel ?? page.visuallyHiddenText ?? `Page ${String(page.number)}`,
        'aria-current': page.current && 'page',
      },
      page.attributes,
    ),
  };
}

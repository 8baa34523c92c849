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
import type { Html } from '../html.js';
import type { Heading } from './headings.js';
import { type Link, linkLine } from './links.js';

type Group = Content &
  Options<{ heading: OrText<Heading>; items: readonly (Link | null | '')[]; width: string }>;
type Meta = Content & Options<{ items: readonly (Link | null | '')[] }>;

type Footer = Options<{
  id: string;
  navigation: Group | readonly Group[];
  columns: number;
  meta: OrText<Meta>;
  copyright: OrText<Content>;
  containerClasses: string;
  classes: string;
  attributes: Attributes | Html;
}>;

const WIDTHS: Readonly<Record<number, string>> = { 1: 'full', 2: 'one-half', 3: 'one-third' };

/** The foot of every page. The copyright line is written only where it is given: we claim none for anybody. */
export const footer = component<Footer>(
  'footer',
  ['id', 'navigation', 'columns', 'meta', 'copyright', 'containerClasses', 'classes', 'attributes'],
  (p, block) => {
    const meta = asContent<Meta>(p.meta);
    const copyright = asContent(p.copyright);
    return {
      attributes: attributesOf(
        { class: classes('nhsuk-footer', p.classes), id: p.id, role: 'contentinfo' },
        p.attributes,
      ),
      container: classes('nhsuk-width-container', p.containerClasses),
      rows: rowsOf(p),
      metaTitle: meta.visuallyHiddenText ?? 'Support links',
      metaItems: meta.items && linesOf(meta.items),
      meta: block ?? meta.html,
      metaText: !block && !meta.html && meta.text,
      copyright: copyright.html,
      copyrightText: !copyright.html && copyright.text,
    };
  },
);

function rowsOf(p: Footer): object[] {
  const groups: readonly Group[] =
    p.navigation === undefined ? [] : 'map' in p.navigation ? p.navigation : [p.navigation];
  const columns = WIDTHS[p.columns ?? 4] ? (p.columns ?? 4) : 4;
  const starts = groups.map((_, index) => index).filter((index) => index % columns === 0);
  return starts.map((start) => ({
    groups: groups.slice(start, start + columns).map((group) => groupOf(group, columns)),
  }));
}

function groupOf(group: Group, columns: number): object {
  const heading = asContent<Heading>(group.heading);
  return {
    width: group.width ?? WIDTHS[columns] ?? 'one-quarter',
    heading: inside(heading) !== undefined && {
      ...heading,
      level: 2,
      size: 's',
      className: 'nhsuk-footer__heading',
      classPrefix: 'nhsuk-heading-',
    },
    html: group.html,
    text: !group.html && group.text,
    items: group.items && linesOf(group.items),
  };
}

const linesOf = (items: readonly (Link | null | '')[]): object[] =>
  items.flatMap((item) => (item ? linkLine(item) : []));

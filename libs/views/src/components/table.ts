import { type Attributes, attributesOf, own } from '../attributes.js';
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
import { type Html, safe } from '../html.js';
import type { Card } from './card.js';
import type { Caption, Heading } from './headings.js';
import { cellOf, type Cell, headCellOf, isCell } from './table-cells.js';

type TableCaption = Content & Options<{ caption: OrText<Caption>; size: string }>;

type Table = Options<{
  id: string;
  caption: OrText<TableCaption>;
  head: readonly OrText<Cell>[];
  rows: readonly (readonly OrText<Cell>[] | null | '')[];
  firstCellIsHeader: boolean;
  responsive: boolean;
  compact: boolean;
  striped: boolean;
  scroll: boolean;
  card: Card;
  border: boolean;
  lastRowBorder: boolean;
  variant: string;
  ascendingText: string;
  descendingText: string;
  sortAnnouncementText: string;
  classes: string;
  attributes: Attributes | Html;
}>;

const TAKES = [
  'id',
  'caption',
  'head',
  'rows',
  'firstCellIsHeader',
  'responsive',
  'compact',
  'striped',
  'scroll',
  'card',
  'border',
  'lastRowBorder',
  'variant',
  'ascendingText',
  'descendingText',
  'sortAnnouncementText',
  'classes',
  'attributes',
] as const;

export const table = component<Table>('table', TAKES, (p) => {
  const head = p.head ?? [];
  const cells = head.map((cell) => asContent<Cell>(cell));
  const sortable = cells.some((cell) => cell.sort) || (p.classes?.includes('nhsuk-table--sortable') ?? false);
  const onServer = cells.some((cell) => cell.sort) && cells.some((cell) => cell.href);
  const caption = asContent<TableCaption>(p.caption);
  const captionId = captionIdOf(p, caption);
  return {
    scroll: p.scroll === true && { labelledBy: captionId, variant: p.variant },
    card: p.card && {
      id: p.card.id,
      heading: p.card.heading,
      href: p.card.href,
      actions: p.card.actions,
      classes: p.card.classes,
      attributes: p.card.attributes,
      variant: p.card.variant,
    },
    attributes: attributesOf(
      {
        class: namesOf(p, sortable),
        id: p.id,
        'data-module': sortable && !onServer && 'nhsuk-table',
        'data-i18n.sort-announcement': p.sortAnnouncementText,
        'data-i18n.ascending': p.ascendingText,
        'data-i18n.descending': p.descendingText,
        role: p.responsive === true && 'table',
      },
      p.attributes,
    ),
    caption: inside(caption) !== undefined && captionOf(caption, captionId, sortable),
    headRole: p.responsive === true ? safe(own({ role: 'rowgroup' })) : '',
    rowRole: p.responsive === true ? safe(own({ role: 'row' })) : '',
    head:
      head.length > 0 && head.filter(isCell).map((cell) => headCellOf(asContent<Cell>(cell), p, onServer)),
    rows: rowsOf(p).map((row) => ({
      cells: row.flatMap((cell, column) =>
        isCell(cell)
          ? [cellOf({ cell: asContent<Cell>(cell), head: asContent<Cell>(head[column]), column, table: p })]
          : [],
      ),
    })),
  };
});

const rowsOf = (p: Table): (readonly OrText<Cell>[])[] =>
  (p.rows ?? []).filter((row): row is readonly OrText<Cell>[] => Array.isArray(row));

function namesOf(p: Table, sortable: boolean): string {
  const on = (modifier: string, wanted?: boolean): string | false =>
    wanted === true && !p.classes?.includes(`nhsuk-table--${modifier}`) && `nhsuk-table--${modifier}`;
  return classes(
    'nhsuk-table',
    variant('nhsuk-table--', p.variant, ['reverse'], p.classes),
    on('compact', p.compact),
    on('responsive', p.responsive),
    on('no-border', p.border === false),
    p.border !== false && on('no-last-row-border', p.lastRowBorder === false),
    on('sortable', sortable),
    on('striped', p.striped),
    p.classes,
  );
}

/** The id by which a scrolling region says what it is: the caption's own, the table's, or one made of the words. */
function captionIdOf(p: Table, caption: TableCaption): string | undefined {
  if (caption.id !== undefined || p.scroll !== true) return caption.id;
  if (p.id) return `${p.id}-caption`;
  const words = typeof caption.text === 'string' ? caption.text : '';
  return words === '' ? undefined : `table-${words.replaceAll(' ', '-').toLowerCase().slice(0, 40)}-caption`;
}

function captionOf(caption: TableCaption, id: string | undefined, sortable: boolean): Heading {
  const inner = asContent<Caption>(caption.caption);
  const says = caption.visuallyHiddenText ?? (sortable ? 'Column headers are sortable' : undefined);
  return {
    ...caption,
    id,
    visuallyHiddenText: says && `(${says})`,
    caption: { ...inner, size: inner.size ?? caption.size },
    sizes: ['s', 'm', 'l', 'xl'],
    className: 'nhsuk-table__caption',
    classPrefix: 'nhsuk-table__caption--',
    element: 'caption',
  };
}

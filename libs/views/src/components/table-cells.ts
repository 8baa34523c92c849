import { attributesOf, given, own } from '../attributes.js';
import { classes, type Content, inside, type Options, variant } from '../component.js';
import { isHtml, safe, type Text } from '../html.js';

export type Cell = Content &
  Options<{
    format: string;
    align: string;
    width: string;
    href: string;
    colspan: number;
    rowspan: number;
    header: Text;
    sort: boolean | string;
    sortNext: string;
    sortValue: Text;
  }>;

/** What a cell asks of its table. */
type Within = Options<{ responsive: boolean; firstCellIsHeader: boolean }>;

export const isCell = (cell: unknown): boolean =>
  typeof cell === 'string' || (typeof cell === 'object' && cell !== null);

export function headCellOf(cell: Cell, table: Within, onServer: boolean): object {
  const sort = cell.sort === true ? 'none' : cell.sort;
  const sorting = own({
    'data-sort': Boolean(sort),
    'data-sort-next': sort !== undefined && !onServer && cell.sortNext,
    'aria-sort': sort !== 'none' && sort,
  });
  return drawn({
    cell,
    element: 'th',
    scope: 'col',
    role: table.responsive && 'columnheader',
    colspan: !table.responsive && cell.colspan,
    extra: sorting,
  });
}

interface Place {
  readonly cell: Cell;
  readonly head: Cell;
  readonly column: number;
  readonly table: Within;
}

/** A cell of the body; on a narrow screen a responsive table writes the column's heading before each value. */
export function cellOf({ cell, head, column, table }: Place): object {
  const isHeader = column === 0 && table.firstCellIsHeader === true;
  const format = cell.format ?? head.format;
  const aligned = cell.format === 'string' && head.format === 'numeric' ? 'right' : head.align;
  const heading =
    inside({ text: head.text ?? cell.header, html: head.html }) ?? (head.visuallyHiddenText && '');
  const headed = table.responsive === true && heading !== undefined;
  return {
    ...drawn({
      cell: { ...cell, format, align: cell.align ?? aligned },
      element: isHeader ? 'th' : 'td',
      scope: isHeader && 'row',
      role: table.responsive && (isHeader ? 'rowheader' : 'cell'),
      colspan: !table.responsive && cell.colspan,
      extra: own({ 'data-sort-value': cell.sortValue ? cell.sortValue : false }),
    }),
    headed,
    heading,
    headingHidden: head.visuallyHiddenText,
    wrapped: headed && isHtml(cell.html),
  };
}

interface Drawn {
  readonly cell: Cell;
  readonly element: 'th' | 'td';
  readonly scope: string | false;
  readonly role: string | false | undefined;
  readonly colspan: number | false | undefined;
  readonly extra: string;
}

function drawn({ cell, element, scope, role, colspan, extra }: Drawn): object {
  const block = element === 'th' ? 'nhsuk-table__header' : 'nhsuk-table__cell';
  const names = classes(
    block,
    cell.format === 'numeric' && `${block}--numeric`,
    variant('nhsuk-u-text-align-', cell.align, ['left', 'centre', 'right'], cell.classes),
    cell.width && `nhsuk-u-width-${cell.width}`,
    cell.classes,
  );
  return {
    element,
    href: cell.href,
    content: inside(cell),
    visuallyHiddenText: cell.visuallyHiddenText,
    attributes: attributesOf(
      { class: names, scope, role, colspan, rowspan: cell.rowspan },
      safe(extra + given(cell.attributes)),
    ),
  };
}

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
import { type Actions, actionsOf, type Card } from './card.js';
import type { Heading } from './headings.js';

type Cell = Content & Options<{ width: string }>;

type Row = Options<{
  id: string;
  key: OrText<Cell>;
  value: OrText<Cell>;
  actions: Actions;
  border: boolean;
  classes: string;
  attributes: Attributes | Html;
}>;

type SummaryList = Options<{
  id: string;
  rows: readonly (Row | null | '')[];
  html: Text;
  card: Card;
  border: boolean;
  lastRowBorder: boolean;
  classes: string;
  attributes: Attributes | Html;
}>;

const BLOCK = 'nhsuk-summary-list';

export const summaryList = component<SummaryList>(
  'summary-list',
  ['id', 'rows', 'html', 'card', 'border', 'lastRowBorder', 'classes', 'attributes'],
  (p, block) => {
    const rows = (p.rows ?? []).filter((row) => row instanceof Object);
    const hasActions = rows.some((row) => actionsOf(row.actions).length > 0);
    const noBorder = p.border === false && `${BLOCK}--no-border`;
    const noLast = p.border !== false && p.lastRowBorder === false && `${BLOCK}--no-last-row-border`;
    return {
      card: p.card,
      attributes: attributesOf(
        { class: classes(BLOCK, noBorder, noLast, p.classes), id: p.id ? p.id : false },
        p.attributes,
      ),
      content: block ?? inside({ html: p.html }),
      rows: rows.map((row, index) => rowOf(row, { list: p, hasActions, last: index === rows.length - 1 })),
    };
  },
);

interface Within {
  readonly list: SummaryList;
  readonly hasActions: boolean;
  readonly last: boolean;
}

function rowOf(row: Row, { list, hasActions, last }: Within): object {
  const actions = actionsOf(row.actions);
  const listHasNone = /--no-(last-row-)?border/.test(list.classes ?? '');
  const noBorder = row.border === false && !listHasNone && !(list.lastRowBorder === false && last);
  const about = list.card ? asContent<Heading>(list.card.heading) : {};
  const lines = actions.map((action) => ({ ...action, about }));
  return {
    attributes: attributesOf(
      {
        class: classes(
          `${BLOCK}__row`,
          hasActions && actions.length === 0 && `${BLOCK}__row--no-actions`,
          noBorder && `${BLOCK}__row--no-border`,
          row.classes,
        ),
        id: row.id,
      },
      row.attributes,
    ),
    key: cellOf('key', row.key),
    value: cellOf('value', row.value),
    one: lines.length === 1 && lines[0],
    several: lines.length > 1 && lines,
    actions: actions.length > 0 && actionsAttributes(row.actions),
  };
}

function actionsAttributes(actions: Actions | undefined): Html {
  const { id, width, classes: own, attributes } = actions && 'items' in actions ? actions : {};
  return attributesOf({ class: cellClasses('actions', { width, classes: own }), id }, attributes);
}

function cellOf(part: string, given: OrText<Cell> | undefined): object {
  const cell = asContent<Cell>(given);
  return {
    content: inside(cell),
    attributes: attributesOf({ class: cellClasses(part, cell), id: cell.id }, cell.attributes),
  };
}

function cellClasses(part: string, cell: Options<{ width: string; classes: string }>): string {
  return classes(`${BLOCK}__${part}`, cell.width && `nhsuk-u-width-${cell.width}`, cell.classes);
}

import {
  GROUPING_NAMES,
  periodInWords,
  REACH_DEFINITIONS,
  REACH_GROUPINGS,
  reachTable,
  SHARED_NOTES,
  sharedReach,
  withReach,
  type Period,
  type Reach,
  type ReachRow,
  type SharedReach,
} from '#reporting';
import type { FormWords } from '../form-words.js';
import { percent, tableView } from './figures.js';
import { reachSentences } from './reach-sentences.js';
import { downloadsAt, hrefOf, scopeParts, type ReachForm } from './reports.form.js';
import type { PERIOD_FIELDS } from './reports.page.js';

export interface ReachFacts {
  readonly asked: ReachForm;
  readonly period: Period;
  readonly rows: readonly ReachRow[];
  readonly series: readonly { readonly id: string; readonly title: string }[];
  readonly form: FormWords<(typeof PERIOD_FIELDS)[number]>;
}

export function reachPage({ asked, period, rows, series, form }: ReachFacts) {
  const { sharing, groupBy } = asked;
  const groups = sharing ? sharedReach(rows) : withReach(rows);
  const parts = { ...scopeParts(period), series: asked.series, groupBy, sharing };
  const [first, ...others] = reachSentences(groups, asked);
  return {
    title: 'Who training reached',
    caption: `${titleOf(asked.series, series)}, ${periodInWords(period)}`,
    first,
    others,
    isEmpty: rows.every(({ members, peopleReached }) => members + peopleReached === 0),
    form,
    seriesItems: [
      { value: '', text: 'All series and single sessions' },
      ...series.map(({ id, title }) => ({ value: id, text: title })),
    ],
    groupItems: REACH_GROUPINGS.map((value) => ({ value, text: GROUPING_NAMES[value] })),
    groupBy,
    bars: groups.flatMap(barOf).slice(0, BARS),
    heading: `By ${GROUPING_NAMES[groupBy].toLowerCase()}`,
    table: tableView(reachTable(groups, GROUPING_NAMES[groupBy])),
    downloads: downloadsAt('/reports/reach/download', parts, 'this table'),
    sharing: {
      isShared: sharing,
      href: hrefOf('/reports/reach', { ...parts, sharing: !sharing }),
      notes: SHARED_NOTES,
    },
    back: hrefOf('/reports', { ...scopeParts(period), series: asked.series, sharing }),
    definitions: Object.values(REACH_DEFINITIONS),
  };
}

/** More groups than this are for the table. */
const BARS = 12;

/** A bar from nobody to all members; none where there is no figure to draw. */
function barOf({ name, reach }: Reach | SharedReach) {
  if (reach === null) return [];
  return [{ name, share: percent(reach), width: Math.round(reach * 1000) / 10 }];
}

function titleOf(id: string | undefined, series: ReachFacts['series']): string {
  return series.find((one) => one.id === id)?.title ?? 'All sessions';
}

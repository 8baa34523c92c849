import { counted } from '#kernel';
import {
  CASE_DEFINITIONS,
  CASE_GROUPINGS,
  GROUPING_NAMES,
  periodInWords,
  SHARED_NOTES,
  type CaseCounts,
  type FullTable,
  type Period,
} from '#reporting';
import type { FormWords } from '../form-words.js';
import { inWords, tableView } from './figures.js';
import { downloadsAt, hrefOf, scopeParts, type CasesForm } from './reports.form.js';
import type { PERIOD_FIELDS } from './reports.page.js';

export interface CasesReportFacts {
  readonly asked: CasesForm;
  readonly period: Period;
  readonly whole: CaseCounts;
  /** As asked for: exact, or for sharing. */
  readonly table: FullTable;
  readonly series: readonly { readonly id: string; readonly title: string }[];
  readonly form: FormWords<(typeof PERIOD_FIELDS)[number]>;
}

export function casesReportPage({ asked, period, whole, table, series, form }: CasesReportFacts) {
  const { sharing, groupBy } = asked;
  const parts = { ...scopeParts(period), series: asked.series, groupBy, sharing };
  const name = series.find(({ id }) => id === asked.series)?.title ?? 'All sessions';
  return {
    title: 'What became of cases',
    caption: `${name}, ${periodInWords(period)}`,
    // A sentence with the whole in it would say what the copy for sharing hides.
    says: sharing || whole.brought === 0 ? [] : saysOf(whole),
    isEmpty: whole.brought === 0,
    form,
    seriesItems: [
      { value: '', text: 'All series and single sessions' },
      ...series.map(({ id, title }) => ({ value: id, text: title })),
    ],
    groupItems: CASE_GROUPINGS.map((value) => ({ value, text: GROUPING_NAMES[value] })),
    groupBy,
    heading: `By ${GROUPING_NAMES[groupBy].toLowerCase()}`,
    table: tableView(table),
    downloads: downloadsAt('/reports/cases/download', parts, 'this table'),
    sharing: {
      isShared: sharing,
      href: hrefOf('/reports/cases', { ...parts, sharing: !sharing }),
      notes: SHARED_NOTES,
    },
    back: hrefOf('/reports', { ...scopeParts(period), series: asked.series, sharing }),
    definitions: Object.values(CASE_DEFINITIONS),
  };
}

function saysOf({ brought, presented, recommendations, adopted, partly, not, notTold }: CaseCounts) {
  const cases = counted(brought, 'case was', 'cases were');
  const given = counted(recommendations, 'recommendation was', 'recommendations were');
  return [
    `${cases} brought, and ${inWords(presented)} of them presented.`,
    `${given} given: ${inWords(adopted)} done, ${inWords(partly)} done in part, ${inWords(not)} not done, and ${inWords(notTold)} not told of yet.`,
  ];
}

import {
  CATCH_UP_DEFINITION,
  DEFINITIONS,
  GROUPING_NAMES,
  GROUPINGS,
  periodInWords,
  reportTable,
  sharedCatchUpReach,
  sharedReport,
  SHARED_NOTES,
  type CatchUpReach,
  type Grouping,
  type Period,
  type Report,
  type SharedReport,
} from '#reporting';
import { titleOf } from '../../api/reports.api.js';
import type { FormWords } from '../form-words.js';
import { tierChart } from './chart.js';
import { tableView } from './figures.js';
import { downloadsAt, hrefOf, scopeParts, type ReportForm } from './reports.form.js';
import { catchUpSentence, sentences } from './sentences.js';

export const PERIOD_FIELDS = ['from', 'to', 'series'] as const;

interface ReportChoices {
  readonly series: readonly { readonly id: string; readonly title: string }[];
  readonly schemes: readonly { readonly id: string; readonly name: string }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

export interface ReportFacts {
  readonly asked: ReportForm;
  readonly period: Period;
  /** Nobody chose the period: it is the last twelve months. */
  readonly isUsualPeriod: boolean;
  readonly form: FormWords<(typeof PERIOD_FIELDS)[number]>;
  readonly choices: ReportChoices;
  readonly byTier: Report;
  /** What people caught up on: in none of the other figures. */
  readonly catchUp: CatchUpReach;
  readonly byMonthAndTier: Report;
  readonly byOrganisation: Report;
  /** What was chosen to group by; without a choice, by tier and by organisation. */
  readonly chosen: readonly Report[];
}

export function reportsPage(facts: ReportFacts) {
  const { asked, period, byMonthAndTier } = facts;
  const shown = (report: Report) => (asked.sharing ? sharedReport(report) : report);
  const byTier = shown(facts.byTier);
  const said = sentences(byTier, whenOf(facts));
  return {
    title: 'Reports',
    caption: captionOf(facts),
    first: said[0],
    others: [...said.slice(1), ...catchUpOf(facts)],
    isEmpty: facts.byTier.totals.attendances === 0,
    form: facts.form,
    seriesItems: [
      { value: '', text: 'All series and single sessions' },
      ...facts.choices.series.map(({ id, title }) => ({ value: id, text: title })),
    ],
    grouping: groupingForm(facts),
    chart: tierChart(shown(byMonthAndTier), byTier),
    tables: facts.chosen.map((report) => tableSection(shown(report), { asked, period })),
    silent: silentOrganisations(facts),
    casesHref: hrefOf('/reports/cases', {
      ...scopeParts(period),
      series: asked.series,
      sharing: asked.sharing,
    }),
    indicatorsHref: hrefOf('/reports/indicators', { ...scopeParts(period), series: asked.series }),
    reachHref: hrefOf('/reports/reach', {
      ...scopeParts(period),
      series: asked.series,
      sharing: asked.sharing,
    }),
    splitHref: hrefOf('/reports/table', {
      ...scopeParts(period),
      series: asked.series,
      sharing: asked.sharing,
    }),
    everyRow: asked.sharing
      ? undefined
      : downloadsAt('/reports/download', { ...scopeParts(period), series: asked.series }, 'every attendance'),
    sharing: sharingWords(asked, hrefOfPage(asked, !asked.sharing)),
    definitions: [...Object.values(DEFINITIONS), CATCH_UP_DEFINITION],
  };
}

function catchUpOf({ asked, catchUp, byTier }: ReportFacts): string[] {
  const shared = asked.sharing ? sharedCatchUpReach(catchUp) : catchUp;
  return catchUpSentence(shared, byTier.totals.people);
}

function whenOf({ isUsualPeriod, period }: ReportFacts): string {
  return isUsualPeriod ? 'In the last 12 months' : `From ${periodInWords(period)}`;
}

function captionOf({ asked, period, choices }: ReportFacts): string {
  const title = choices.series.find(({ id }) => id === asked.series)?.title ?? 'All sessions';
  return `${title}, ${periodInWords(period)}`;
}

function groupingForm({ asked, choices }: ReportFacts) {
  const chosen = asked.groupBy.map((grouping) => GROUPING_NAMES[grouping].toLowerCase());
  return {
    summary: chosen.length > 0 ? `Counted by ${chosen.join(', ')}: change` : 'Choose what to count by',
    sharing: asked.sharing,
    items: GROUPINGS.map((value) => ({
      value,
      text: GROUPING_NAMES[value],
      checked: asked.groupBy.includes(value),
    })),
    scheme: asked.scheme ?? '',
    schemes: [
      { value: '', text: 'Each role by itself' },
      ...choices.schemes.map(({ id, name }) => ({ value: id, text: name })),
    ],
  };
}

function tableSection(
  report: Report | SharedReport,
  { asked, period }: { readonly asked: ReportForm; readonly period: Period },
) {
  const heading = headingOf(report.groupings, asked.scheme);
  const parts = { ...scopeParts(period), series: asked.series, groupBy: report.groupings };
  const roles = report.groupings.includes('role') ? { scheme: asked.scheme } : {};
  return {
    heading,
    ...tableView(reportTable(report, titleOf(report.groupings))),
    downloads: downloadsAt('/reports/download', { ...parts, ...roles, sharing: asked.sharing }, heading),
  };
}

function headingOf(groupings: readonly Grouping[], scheme: string | undefined): string {
  const names = groupings.map((grouping) => GROUPING_NAMES[grouping].toLowerCase()).join(', then ');
  return `By ${names}${scheme !== undefined && groupings.includes('role') ? ' in the scheme’s columns' : ''}`;
}

/** The organisations that are in the network and from which nobody came. */
function silentOrganisations({ choices, byOrganisation }: ReportFacts) {
  const heard = new Set(byOrganisation.rows.map(({ keys }) => keys[0]));
  const silent = choices.organisations.filter(({ id }) => !heard.has(id));
  if (silent.length === 0 || choices.organisations.length === 0) return undefined;
  const all = choices.organisations.length;
  const of = all === 1 ? 'the one organisation' : `${silent.length} of ${all} organisations`;
  return { heading: `Nobody came from ${of}`, names: silent.map(({ name }) => name) };
}

function sharingWords({ sharing }: ReportForm, href: string) {
  return { isShared: sharing, href, notes: SHARED_NOTES };
}

function hrefOfPage(asked: ReportForm, sharing: boolean): string {
  const { groupBy, scheme } = asked;
  return hrefOf('/reports', { ...scopeParts(asked), groupBy, scheme, sharing });
}

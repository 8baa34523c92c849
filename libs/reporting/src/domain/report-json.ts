import { DEFINITIONS } from './definitions.js';
import { unknownKey, type Grouping } from './groupings.js';
import { monthOf } from './period.js';
import { SHARED_NOTES } from './report-table.js';
import type { Report } from './report.js';
import type { SharedReport } from './shared-list.js';
import type { SharedSplitTable } from './shared-split.js';
import type { SplitTable } from './split-table.js';

/** A report in the form in which programs read it: codes where there are codes, names beside them. */
export function reportJson(report: Report | SharedReport) {
  const fieldsOf = report.groupings.map(groupFields);
  return {
    groupBy: report.groupings,
    rows: report.rows.map(({ keys, names, people, attendances, minutes, share }) => {
      const row: Record<string, string | number | null> = {};
      fieldsOf.forEach((fields, at) => Object.assign(row, fields(keys[at] ?? '', names[at] ?? '')));
      return Object.assign(row, { people, attendances, minutes, share });
    }),
    totals: report.totals,
    definitions: DEFINITIONS,
    ...sharing(report),
  };
}

export function splitJson(table: SplitTable | SharedSplitTable, rows: 'session' | 'series') {
  const figures = (row: SplitTable['totals'] | SharedSplitTable['totals']) => ({
    roles: row.roles,
    organisations: row.workplaces,
    total: row.total,
  });
  return {
    columns: { roles: table.roles, organisations: table.workplaces },
    rows: table.rows.map((row) => ({ [`${rows}Id`]: row.key, [rows]: row.name, ...figures(row) })),
    totals: figures(table.totals),
    definitions: { attendances: DEFINITIONS.attendances, frozen: DEFINITIONS.frozen },
    ...sharing(table),
  };
}

function sharing(report: object) {
  return 'hidden' in report ? { sharing: { hidden: report.hidden, notes: SHARED_NOTES } } : {};
}

type Fields = Readonly<Record<string, string | null>>;

/** The fields of one grouping, made once for each key: thousands of rows share a few of them. */
function groupFields(grouping: Grouping): (key: string, name: string) => Fields {
  const made = new Map<string, Fields>();
  return (key, name) => {
    const fields = made.get(key) ?? fieldsOf(grouping, key, name);
    made.set(key, fields);
    return fields;
  };
}

function fieldsOf(grouping: Grouping, key: string, name: string): Fields {
  if (grouping === 'month') return { month: monthOf(Number(key)) };
  if (grouping === 'area') return { area: name };
  if (grouping === 'organisation' || grouping === 'session') {
    return { [grouping]: name, [`${grouping}Id`]: key === unknownKey(grouping) ? null : key };
  }
  return { [grouping]: key, [`${grouping}Name`]: name };
}

import { FILE_FORMATS, type Scope } from '#reporting';
import { z } from 'zod';
import { CasesQuery, ReachQuery, ReportQuery, SplitQuery } from '../../api/report.query.js';

/** The same questions as a program may ask, since a page's address is one. */
export const ReportForm = ReportQuery;
export type ReportForm = z.output<typeof ReportForm>;
export const SplitForm = SplitQuery;
export type SplitForm = z.output<typeof SplitForm>;
export const ReachForm = ReachQuery;
export type ReachForm = z.output<typeof ReachForm>;

export const CasesForm = CasesQuery;
export type CasesForm = z.output<typeof CasesForm>;

const FILE_NAMES: Readonly<Record<(typeof FILE_FORMATS)[number], string>> = {
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  json: 'JSON',
};

type Part = string | boolean | readonly string[] | undefined;

/** An address that asks for this; what is empty or false is left out. */
export function hrefOf(path: string, parts: Readonly<Record<string, Part>>): string {
  const query = new URLSearchParams();
  for (const [name, part] of Object.entries(parts)) {
    const text = Array.isArray(part) ? part.join(',') : part;
    if (text) query.set(name, String(text));
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** Links to the same figures in each format. */
export function downloadsAt(path: string, parts: Readonly<Record<string, Part>>, what: string) {
  return FILE_FORMATS.map((format) => ({
    text: FILE_NAMES[format],
    href: hrefOf(path, { ...parts, format }),
    what,
  }));
}

export function scopeParts({ from, to, series }: Scope): Readonly<Record<string, Part>> {
  return { from, to, series };
}

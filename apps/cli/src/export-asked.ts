import { FILE_FORMATS, isDay, type DownloadAsked, type FileFormat } from '#reporting';
import { WrongUsage, type Call, type Command } from './command.js';

/** The options that every export of figures takes. */
export const EXPORT_OPTIONS = {
  from: { type: 'string', value: 'DAY', does: 'the first day, such as 2026-10-05' },
  to: { type: 'string', value: 'DAY', does: 'the last day' },
  series: { type: 'string', value: 'ID', does: 'only sessions of this series' },
  format: { type: 'string', value: 'FORMAT', does: `${FILE_FORMATS.join(', ')}; csv if not given` },
  out: { type: 'string', value: 'FILE', does: 'write there; to stdout if not given' },
} as const satisfies Command['options'];

export function exportAsked(call: Call): DownloadAsked {
  const scope = { from: dayIn(call, 'from'), to: dayIn(call, 'to'), series: call.options.text('series') };
  return { scope, isShared: call.options.has('for-sharing'), format: formatIn(call) };
}

function dayIn(call: Call, name: string): string | undefined {
  const day = call.options.text(name);
  if (day !== undefined && !isDay(day)) throw new WrongUsage(`--${name} is a day such as 2026-10-05.`);
  return day;
}

function formatIn(call: Call): FileFormat {
  const said = call.options.text('format') ?? (call.options.has('json') ? 'json' : 'csv');
  const format = FILE_FORMATS.find((one) => one === said);
  if (!format) throw new WrongUsage(`--format is one of ${FILE_FORMATS.join(', ')}.`);
  if (format !== 'json' && call.options.has('json') && call.options.text('out') === undefined) {
    throw new WrongUsage('With --json there is only JSON on stdout: name a file with --out.');
  }
  return format;
}

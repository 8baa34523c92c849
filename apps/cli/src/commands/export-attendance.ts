import {
  Downloads,
  FILE_FORMATS,
  isDay,
  isGrouping,
  Reports,
  reportTable,
  sharedReport,
  type Download,
  type FileFormat,
  type Grouping,
} from '#reporting';
import { SYSTEM } from '#kernel';
import { WrongUsage, type Call, type Command } from '../command.js';
import { inHouse, type House } from '../house.js';
import { sentTo } from '../sent-to.js';

/** Without --group-by one row for each attendance, with names; with it, counted as the report's page does. */
export const exportAttendance: Command = {
  name: 'export attendance',
  does: 'every attendance as a file, or counted by groups',
  options: {
    from: { type: 'string', value: 'DAY', does: 'the first day, such as 2026-10-05' },
    to: { type: 'string', value: 'DAY', does: 'the last day' },
    series: { type: 'string', value: 'ID', does: 'only sessions of this series' },
    format: { type: 'string', value: 'FORMAT', does: `${FILE_FORMATS.join(', ')}; csv if not given` },
    'group-by': { type: 'string', value: 'LIST', does: 'count instead: tier, role, organisation, month, …' },
    'for-sharing': { type: 'boolean', does: 'hide small figures and round the others (counts, no names)' },
    out: { type: 'string', value: 'FILE', does: 'write there; to stdout if not given' },
  },
  run: (call) =>
    inHouse(call, async (house) => {
      const download = await downloadFor(call, house);
      return sentTo(call, download.body);
    }),
};

async function downloadFor(call: Call, house: House): Promise<Download> {
  const scope = { from: dayIn(call, 'from'), to: dayIn(call, 'to'), series: call.options.text('series') };
  const isShared = call.options.has('for-sharing');
  const asked = { scope, isShared, format: formatIn(call) };
  const groupings = groupingsIn(call, isShared);
  const downloads = house.get(Downloads);
  if (groupings.length === 0) return downloads.everyAttendance(SYSTEM, asked);
  const exact = await house.get(Reports).attendance(SYSTEM, { scope, groupings });
  const title = `Attendance by ${groupings.join(', ')}`;
  return downloads.table(SYSTEM, reportTable(isShared ? sharedReport(exact) : exact, title), asked);
}

/** A copy for sharing names nobody: it is counted, by tier and workplace unless something else is asked for. */
function groupingsIn(call: Call, isShared: boolean): Grouping[] {
  const said = call.options.text('group-by') ?? (isShared ? 'tier,organisation' : '');
  const words = said.split(',').map((word) => word.trim());
  return words
    .filter((word) => word !== '')
    .map((word) => {
      if (!isGrouping(word)) throw new WrongUsage(`--group-by does not know "${word}".`);
      return word;
    });
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

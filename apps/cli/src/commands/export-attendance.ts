import {
  Downloads,
  isGrouping,
  Reports,
  reportTable,
  sharedReport,
  type Download,
  type Grouping,
} from '#reporting';
import { SYSTEM } from '#kernel';
import { EXPORT_OPTIONS, exportAsked } from '../export-asked.js';
import { WrongUsage, type Call, type Command } from '../command.js';
import { inHouse, type House } from '../house.js';
import { sentTo } from '../sent-to.js';

/** Without --group-by one row for each attendance, with names; with it, counted as the report's page does. */
export const exportAttendance: Command = {
  name: 'export attendance',
  does: 'every attendance as a file, or counted by groups',
  options: {
    ...EXPORT_OPTIONS,
    'group-by': { type: 'string', value: 'LIST', does: 'count instead: tier, role, organisation, month, …' },
    'for-sharing': { type: 'boolean', does: 'hide small figures and round the others (counts, no names)' },
  },
  run: (call) =>
    inHouse(call, async (house) => {
      const download = await downloadFor(call, house);
      return sentTo(call, download.body);
    }),
};

async function downloadFor(call: Call, house: House): Promise<Download> {
  const asked = exportAsked(call);
  const { scope, isShared } = asked;
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

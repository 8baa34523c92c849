import { SYSTEM } from '#kernel';
import { Downloads, REACH_GROUPINGS, Reaches, type ReachGrouping } from '#reporting';
import { WrongUsage, type Call, type Command } from '../command.js';
import { EXPORT_OPTIONS, exportAsked } from '../export-asked.js';
import { inHouse } from '../house.js';
import { sentTo } from '../sent-to.js';

/** Who of those that the sessions were meant for did come. */
export const exportReach: Command = {
  name: 'export reach',
  does: 'who of those that the sessions were meant for did come, group by group',
  options: {
    ...EXPORT_OPTIONS,
    'group-by': { type: 'string', value: 'GROUP', does: `${REACH_GROUPINGS.join(', ')}; tier if not given` },
    'for-sharing': { type: 'boolean', does: 'hide small figures and round the others' },
  },
  run: (call) =>
    inHouse(call, async (house) => {
      const asked = exportAsked(call);
      const table = await house.get(Reaches).table(SYSTEM, { ...asked, grouping: groupingIn(call) });
      const download = await house.get(Downloads).table(SYSTEM, table, asked);
      return sentTo(call, download.body);
    }),
};

function groupingIn({ options }: Call): ReachGrouping {
  const said = options.text('group-by') ?? 'tier';
  const grouping = REACH_GROUPINGS.find((one) => one === said);
  if (!grouping) throw new WrongUsage(`--group-by is one of ${REACH_GROUPINGS.join(', ')}.`);
  return grouping;
}

import { basename } from 'node:path';
import { Imports, type ImportAnswer, type Upload } from '#attendance';
import { SYSTEM } from '#kernel';
import { operand, WrongUsage, type Call, type Command } from '../command.js';
import { fileGiven } from '../file-given.js';
import { inHouse } from '../house.js';

const ORDERS = ['dmy', 'mdy', 'ymd'] as const;

/** Adds a meeting's report to a session, as the register's page does. */
export const importAttendance: Command = {
  name: 'import attendance',
  does: 'add a meeting’s report (Teams, Zoom, Meet, Webex, …) to a session',
  operands: ['FILE'],
  options: {
    session: { type: 'string', value: 'ID', does: 'the session’s id, from its address', isNeeded: true },
    'dry-run': { type: 'boolean', does: 'say what would happen, and change nothing' },
    'date-order': { type: 'string', value: 'ORDER', does: 'dmy, mdy or ymd, where the file leaves it open' },
    'time-zone': {
      type: 'string',
      value: 'ZONE',
      does: 'of the times in the file; the session’s if not given',
    },
    'another-day': { type: 'boolean', does: 'the file is right although its day is not the session’s' },
  },
  run: (call) =>
    inHouse(call, async (house) => {
      const session = call.options.text('session') ?? '';
      const upload = await uploadIn(call);
      const imports = house.get(Imports);
      const isDryRun = call.options.has('dry-run');
      const answer = await call.terminal.during('Reading the file', () =>
        isDryRun ? imports.dryRun(SYSTEM, session, upload) : imports.add(SYSTEM, session, upload),
      );
      return { json: answer, text: told(answer, isDryRun) };
    }),
};

async function uploadIn(call: Call): Promise<Upload> {
  const file = operand(call);
  const said = call.options.text('date-order');
  const dateOrder = ORDERS.find((order) => order === said);
  if (said !== undefined && !dateOrder) throw new WrongUsage(`--date-order is one of ${ORDERS.join(', ')}.`);
  return {
    fileName: basename(file),
    bytes: await fileGiven(file),
    dateOrder,
    timeZone: call.options.text('time-zone'),
    isAnotherDayRight: call.options.has('another-day'),
  };
}

function told(answer: ImportAnswer, isDryRun: boolean): string {
  const { format, rows, people, matched, unmatched, issues, alreadyImported } = answer;
  const counts = `${format}: ${rows} rows, ${people} people. ${matched} matched, ${unmatched} wait for you on the register.`;
  const outcome = isDryRun ? 'This was a dry run: nothing was kept.' : 'Added.';
  return [
    counts,
    ...issues.map(({ level, message }) => `${level}: ${message}`),
    alreadyImported ? 'This file was added before. Nothing was changed.' : outcome,
  ].join('\n');
}

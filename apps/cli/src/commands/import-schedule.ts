import { ConferenceImports, type ConferenceImported } from '#conference';
import { counted, SYSTEM } from '#kernel';
import { noteInWords } from '#schedules';
import { operand, type Command } from '../command.js';
import { fileGiven } from '../file-given.js';
import { inHouse } from '../house.js';

/** Brings in a conference, the first time and every time after, as the page of the programme does. */
export const importSchedule: Command = {
  name: 'import schedule',
  does: 'bring in the programme of a conference (schedule.xml or schedule.json)',
  operands: ['FILE'],
  options: { 'dry-run': { type: 'boolean', does: 'say what would happen, and change nothing' } },
  run: (call) =>
    inHouse(call, async (house) => {
      const bytes = await fileGiven(operand(call));
      const imports = house.get(ConferenceImports);
      const isDryRun = call.options.has('dry-run');
      const answer = await call.terminal.during('Reading the programme', () =>
        isDryRun ? imports.dryRun(SYSTEM, bytes) : imports.add(SYSTEM, bytes),
      );
      return { json: answer, text: told(answer, isDryRun) };
    }),
};

function told(answer: ConferenceImported, isDryRun: boolean): string {
  const { slug, events, rooms, days, mended, skipped, keeps, changed } = answer;
  const counts = [
    counted(events, 'talk', 'talks'),
    counted(rooms, 'room', 'rooms'),
    counted(days, 'day', 'days'),
  ];
  return [
    `${slug}: ${counts.join(', ')}.`,
    ...mended.map((note) => `put right: ${noteInWords(note)}`),
    ...skipped.map((note) => `left out: ${noteInWords(note)}`),
    ...keeps.map((note) => `check-ins stay: ${noteInWords(note)}`),
    outcome(changed, isDryRun),
  ].join('\n');
}

function outcome(changed: number, isDryRun: boolean): string {
  if (changed === 0) return 'Nothing in it differs from what is kept.';
  const differs = counted(changed, 'thing differs', 'things differ');
  return isDryRun ? `${differs}. This was a dry run: nothing was kept.` : `${differs}. Kept.`;
}

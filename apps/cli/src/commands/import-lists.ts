import type { ListReport } from '#lists';
import { SYSTEM } from '#kernel';
import { OrganisationImport } from '#organisations';
import { PersonImport } from '#people';
import { operand, type Call, type Command, type Outcome } from '../command.js';
import { fileGiven } from '../file-given.js';
import { inHouse } from '../house.js';

const options = {
  'dry-run': { type: 'boolean', does: 'say what would happen, and change nothing' },
  partial: { type: 'boolean', does: 'keep the good rows even if others are refused' },
} as const;

export const importPeople: Command = {
  name: 'import people',
  does: 'take over a list of people (CSV)',
  operands: ['FILE'],
  options,
  run: (call) =>
    inHouse(call, async (house) => {
      const bytes = await fileGiven(operand(call));
      const list = house.get(PersonImport);
      return told(
        call,
        await call.terminal.during('Reading the list', () => list.run(SYSTEM, bytes, wishOf(call))),
      );
    }),
};

export const importOrganisations: Command = {
  name: 'import organisations',
  does: 'take over a list of organisations (CSV)',
  operands: ['FILE'],
  options,
  run: (call) =>
    inHouse(call, async (house) => {
      const bytes = await fileGiven(operand(call));
      const list = house.get(OrganisationImport);
      return told(
        call,
        await call.terminal.during('Reading the list', () => list.run(SYSTEM, bytes, wishOf(call))),
      );
    }),
};

function wishOf({ options: said }: Call) {
  return { dryRun: said.has('dry-run'), partial: said.has('partial') };
}

/** Every row that is not plainly kept is told with its reason; a list that was not kept is a refusal. */
function told(call: Call, report: ListReport): Outcome {
  const rows = report.report.filter(({ outcome }) => outcome !== 'same' && outcome !== 'new');
  const lines = rows.map(({ row, name, outcome, messages }) =>
    `Row ${row}, ${name}: ${outcome}. ${messages.join(' ')}`.trim(),
  );
  const counts = `${report.rows} ${report.rows === 1 ? 'row' : 'rows'}: ${report.new} new, ${report.changed} changed, ${report.same} the same, ${report.refused} refused.`;
  const text = [...lines, counts, kept(call, report)].join('\n');
  const isRefused = report.refused > 0 && !call.options.has('partial');
  return isRefused
    ? {
        json: report,
        text,
        refusal: 'Some rows were refused, so nothing was kept. Correct them, or add --partial.',
      }
    : { json: report, text };
}

function kept({ options: said }: Call, report: ListReport): string {
  if (said.has('dry-run')) return 'This was a dry run: nothing was kept.';
  return report.written ? 'Kept.' : 'Nothing was kept.';
}

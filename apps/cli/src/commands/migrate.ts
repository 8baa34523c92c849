import { Migrator } from '#database';
import type { Command } from '../command.js';
import { inHouseAsItIs } from '../house.js';

/** Brings the database up to date, as the server does at its start. */
export const migrate: Command = {
  name: 'migrate',
  does: 'bring the database up to date; a SQLite file is copied first',
  options: { 'dry-run': { type: 'boolean', does: 'say what would run, and change nothing' } },
  run: (call) =>
    inHouseAsItIs(call, async (house) => {
      const migrator = house.get(Migrator);
      if (call.options.has('dry-run')) {
        const pending = await migrator.pending();
        return { json: { pending }, text: listed('Would run', pending) };
      }
      const outcome = await call.terminal.during('Migrating', () => migrator.migrate());
      const kept = outcome.backup ? `\nThe database as it was is kept in ${outcome.backup}` : '';
      return { json: outcome, text: listed('Ran', outcome.ran) + kept };
    }),
};

function listed(verb: string, names: readonly string[]): string {
  if (names.length === 0) return 'The database is up to date.';
  return `${verb} ${names.length} ${names.length === 1 ? 'migration' : 'migrations'}:\n  ${names.join('\n  ')}`;
}

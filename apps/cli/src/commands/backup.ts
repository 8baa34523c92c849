import { resolve } from 'node:path';
import { backUpSqlite } from '#database';
import { operand, type Command } from '../command.js';
import { databaseSettings } from '../house.js';

/** A whole copy of the embedded database, while the server runs. */
export const backup: Command = {
  name: 'backup',
  does: 'copy the database into a file, also while the server runs',
  operands: ['FILE'],
  run: async (call) => {
    const file = resolve(operand(call));
    const copy = await call.terminal.during('Copying', () => backUpSqlite(databaseSettings(call), file));
    return { json: copy, text: `Copied the database into ${copy.file} (${copy.bytes} bytes).` };
  },
};

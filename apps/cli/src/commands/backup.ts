import { resolve } from 'node:path';
import { backUpSqlite } from '#database';
import { counted } from '#kernel';
import { operand, type Command } from '../command.js';
import { databaseSettings } from '../house.js';

/** A whole copy of the embedded database and of what was uploaded, while the server runs. */
export const backup: Command = {
  name: 'backup',
  does: 'copy the database and uploaded files into one file, also while the server runs',
  operands: ['FILE'],
  run: async (call) => {
    const file = resolve(operand(call));
    const copy = await call.terminal.during('Copying', () => backUpSqlite(databaseSettings(call), file));
    const files = counted(copy.files, 'uploaded file', 'uploaded files');
    return { json: copy, text: `Copied the database and ${files} into ${copy.file} (${copy.bytes} bytes).` };
  },
};

import { resolve } from 'node:path';
import { restoreSqlite } from '#database';
import { counted, SystemClock } from '#kernel';
import { operand, type Command } from '../command.js';
import { databaseSettings } from '../house.js';

/** Puts a copy back in the place of the embedded database. */
export const restore: Command = {
  name: 'restore',
  does: 'put a copy back in place of the database; the server must be stopped',
  operands: ['FILE'],
  run: (call) => {
    const now = new SystemClock().now().toISOString().replace(/\D/g, '').slice(0, 14);
    const restored = restoreSqlite(databaseSettings(call), resolve(operand(call)), `before-restore-${now}`);
    const kept = restored.keptBefore ? `\nWhat was there before is kept in ${restored.keptBefore}` : '';
    const files = counted(restored.files, 'uploaded file', 'uploaded files');
    return Promise.resolve({
      json: restored,
      text: `Put ${operand(call)} in place as ${restored.file}, with ${files}.${kept}`,
    });
  },
};

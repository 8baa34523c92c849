import type { Command } from '../command.js';
import { migrate } from './migrate.js';
import { tokenCreate } from './token-create.js';
import { userCreate } from './user-create.js';

/** In the order of the help. */
export const commands: readonly Command[] = [migrate, userCreate, tokenCreate];

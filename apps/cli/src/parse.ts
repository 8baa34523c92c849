import { parseArgs } from 'node:util';
import { Options, WrongUsage, type Command, type OptionTypes } from './command.js';
import { commands } from './commands/index.js';

/** The options that every command takes. */
const SHARED_OPTIONS: OptionTypes = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** A command and what was typed after it. */
export interface Asked {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly options: Options;
}

/** The command whose words the line begins with, or nothing where there is none. */
export function commandIn(words: readonly string[]): Command | undefined {
  const [first = '', second = ''] = words.filter((word) => !word.startsWith('-'));
  return commands.find(({ name }) => name === first || name === `${first} ${second}`);
}

/** Reads the line, and refuses what the command does not know or cannot do without. */
export function asked(command: Command, words: readonly string[]): Asked {
  const { positionals, values } = read(command, words);
  const operands = positionals.slice(command.name.split(' ').length);
  const wanted = command.operands ?? [];
  if (operands.length < wanted.length) throw new WrongUsage(`${wanted[operands.length] ?? ''} is missing.`);
  if (operands.length > wanted.length)
    throw new WrongUsage(`"${operands[wanted.length] ?? ''}" is too much.`);
  for (const [name, option] of Object.entries(command.options ?? {})) {
    if (option.isNeeded && values[name] === undefined) throw new WrongUsage(`--${name} is missing.`);
  }
  return { command, operands, options: new Options(values) };
}

function read(command: Command, words: readonly string[]) {
  const options: OptionTypes = { ...SHARED_OPTIONS };
  for (const [name, { type }] of Object.entries(command.options ?? {})) options[name] = { type };
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return { ...parsed, values: parsed.values as Record<string, string | boolean | undefined> };
  } catch (error) {
    throw new WrongUsage(
      error instanceof Error ? error.message.replace(/\. To specify.*$/s, '.') : String(error),
    );
  }
}

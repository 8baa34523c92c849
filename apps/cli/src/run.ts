import type { Writable } from 'node:stream';
import { DomainError, type FieldError } from '#kernel';
import { WrongUsage, type Command } from './command.js';
import { helpFor } from './help.js';
import { asked, commandIn } from './parse.js';
import { Terminal } from './terminal.js';

const DONE = 0;
const REFUSED = 1;
const NOT_UNDERSTOOD = 2;

/** What surrounds the command line: its streams and its settings. */
export interface Surroundings {
  readonly out: Writable;
  readonly err: Writable;
  readonly environment: NodeJS.ProcessEnv;
}

/** Runs one command and answers the exit code. */
export async function run(
  words: readonly string[],
  { out, err, environment }: Surroundings,
): Promise<number> {
  const terminal = new Terminal(out, err, words.includes('--json'));
  const command = commandIn(words);
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
    out.write(`${helpFor(command)}\n`);
    return DONE;
  }
  try {
    if (!command) throw new WrongUsage(`There is no command "${words.join(' ')}".`);
    const { operands, options } = asked(command, words);
    const outcome = await command.run({ operands, options, environment, terminal });
    terminal.say(outcome.json, outcome.text);
    if (outcome.refusal === undefined) return DONE;
    terminal.complain(outcome.refusal);
    return REFUSED;
  } catch (error) {
    return refused(terminal, error, command);
  }
}

function refused(terminal: Terminal, error: unknown, command: Command | undefined): number {
  if (error instanceof WrongUsage) {
    terminal.complain(`${error.message} Add --help to see how it is used.`);
    return NOT_UNDERSTOOD;
  }
  if (!(error instanceof DomainError)) {
    terminal.complain(`Sorry, there is a problem. ${error instanceof Error ? error.message : String(error)}`);
    return REFUSED;
  }
  const { code, message, fields } = error;
  terminal.say({ code, detail: message, errors: fields }, '');
  terminal.complain(
    [message, ...fields.flatMap((fault) => hintFor(fault, message, command) ?? [])].join('\n'),
  );
  return REFUSED;
}

/** A field that is an option of the command is named as one; what the sentence says already is not said twice. */
function hintFor(
  { field, message }: FieldError,
  said: string,
  command: Command | undefined,
): string | undefined {
  const option = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (command?.options?.[option])
    return said.includes(message) ? `  See --${option}.` : `  --${option}: ${message}`;
  return said.includes(message) ? undefined : `  ${field}: ${message}`;
}

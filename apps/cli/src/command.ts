import type { ParseArgsConfig } from 'node:util';
import type { Terminal } from './terminal.js';

/** A thing that an administrator can ask for. */
export interface Command {
  /** 'user create': the words that call it. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly does: string;
  /** Words that must follow, in order: 'FILE'. */
  readonly operands?: readonly string[];
  readonly options?: Readonly<Record<string, Option>>;
  run(call: Call): Promise<Outcome>;
}

interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for its value in the help: 'ADDRESS'. */
  readonly value?: string;
  readonly does: string;
  readonly isNeeded?: boolean;
}

export type OptionTypes = NonNullable<ParseArgsConfig['options']>;

/** What was typed, as the command declared it. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: Options;
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
}

/** Options as they were typed. */
export class Options {
  constructor(private readonly values: Readonly<Record<string, string | boolean | undefined>>) {}

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  has(name: string): boolean {
    return this.values[name] === true;
  }
}

/** What was done: a value for programs and sentences for people. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  /** It was answered, and the answer is no: exit 1, with the sentence on stderr. */
  readonly refusal?: string;
}

/** The command was not understood: exit 2, and nothing was done. */
export class WrongUsage extends Error {}

/** The operand at a place; the parser has seen to it that it is there. */
export function operand({ operands }: Call, place = 0): string {
  return operands[place] ?? '';
}

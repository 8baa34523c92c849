import type { Command } from './command.js';
import { commands } from './commands/index.js';

const CALL = 'npm run wheelhouse --';

export function helpFor(command: Command | undefined): string {
  return command ? helpWith(command) : helpWithAll();
}

function helpWithAll(): string {
  return [
    `${CALL} <command> [options]`,
    '',
    table(commands.map((command) => [lineOf(command), command.does])),
    '',
    'Each takes --help, and --json for one JSON value on stdout and nothing else.',
    'Exit 0: done. 1: refused, with the reason on stderr. 2: the command was not understood.',
  ].join('\n');
}

function helpWith(command: Command): string {
  const options = Object.entries(command.options ?? {}).map(
    ([name, { value, does, isNeeded }]) =>
      [`--${name}${value ? ` ${value}` : ''}`, does + (isNeeded ? ' (needed)' : '')] as const,
  );
  const shared = ['--json', 'one JSON value on stdout and nothing else'] as const;
  return [`${CALL} ${lineOf(command)} [options]`, command.does, '', table([...options, shared])].join('\n');
}

function lineOf({ name, operands = [] }: Command): string {
  return [name, ...operands].join(' ');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}

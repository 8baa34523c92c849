import { existsSync, readFileSync } from 'node:fs';

/** The published lists of naughty strings and of script-injection strings, where they lie beside the house. */
const FOLDER = ['../shared', '/work/shared'].map((one) => `${one}/samples/security`).find(existsSync);

/** Whether the lists are there, and not only a few strings like theirs. */
export const ARE_WHOLE = FOLDER !== undefined;

/** What people try, in few words: for a house that stands alone. */
const FEW = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '{{constructor}} ${7*7} %s %00 #{x}',
  'O’Dowd & Sons &amp; <hub>',
  'T̴̛h̷̡e̸ n̶u̵r̴s̷e̸',
];

export function naughtyStrings(): string[] {
  if (FOLDER === undefined) return FEW;
  return JSON.parse(readFileSync(`${FOLDER}/blns.json`, 'utf8')) as string[];
}

export function injections(): string[] {
  if (FOLDER === undefined) return FEW;
  return readFileSync(`${FOLDER}/xss-payload-list.txt`, 'utf8').split('\n');
}

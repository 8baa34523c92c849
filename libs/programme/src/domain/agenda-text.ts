import { AGENDA_KIND_NAMES, AGENDA_KINDS, type AgendaItem, type AgendaKind } from './agenda.js';
import { CASE_COUNTS, CLINIC_LENGTHS, CLINICS, USUAL_CASES } from './plan-templates.js';

/** An agenda as people write it: "20 Teaching: Talking about pain | Amina | Bring the scale", one part a line. */
export function agendaAsText(agenda: readonly AgendaItem[]): string {
  return agenda.map(lineOf).join('\n');
}

/** The agenda that was written, or the first line that cannot be read. */
export function agendaFromText(text: string): { agenda: AgendaItem[]; fault?: string } {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const read = lines.map(itemIn);
  const unread = read.findIndex((item) => item === undefined);
  const agenda = read.filter((item) => item !== undefined);
  if (unread < 0) return { agenda };
  return {
    agenda,
    fault: `Begin each line with its minutes, such as "20 Case: a child at home". We could not read "${lines[unread]?.trim() ?? ''}"`,
  };
}

/** A ready-made clinic that nobody changed follows the length when that is changed. */
export function agendaFor(text: string, minutes: number): string {
  const wanted = CLINIC_LENGTHS.find((length) => length === minutes);
  const kept = readyMade().find((clinic) => sameLines(clinic.text, text));
  if (!wanted || !kept || kept.length === wanted) return text;
  const isUsual = kept.cases === USUAL_CASES[kept.length];
  return agendaAsText(CLINICS[wanted][isUsual ? USUAL_CASES[wanted] : kept.cases]);
}

function readyMade() {
  return CLINIC_LENGTHS.flatMap((length) =>
    CASE_COUNTS.map((cases) => ({ length, cases, text: agendaAsText(CLINICS[length][cases]) })),
  );
}

const NAMED = new Map(
  AGENDA_KINDS.map((kind): [string, AgendaKind] => [AGENDA_KIND_NAMES[kind].toLowerCase(), kind]),
);

/** What a part is when its first word says so. */
const BY_FIRST_WORD: readonly (readonly [RegExp, AgendaKind])[] = [
  [/^welcome\b/i, 'welcome'],
  [/^(break|lunch|coffee|tea)\b/i, 'break'],
  [/^case\b/i, 'case'],
  [/^(discussion|questions)\b/i, 'discussion'],
  [/^teaching\b/i, 'didactic'],
];

function lineOf({ kind, title, minutes, who, notes }: AgendaItem): string {
  const parts = [`${minutes} ${wordsOf(kind, title.replaceAll('|', '/'))}`, who ?? '', notes ?? ''];
  return parts.join(' | ').replace(/( \| )+$/, '');
}

/** After the title stand who does it and what only those who run it need to know, each behind a stroke. */
function itemIn(line: string): AgendaItem | undefined {
  const [first = '', who = '', ...notes] = line.split('|').map((part) => part.trim());
  const item = partIn(first);
  return item && { ...item, ...said('who', who), ...said('notes', notes.join(' | ')) };
}

function said(name: 'who' | 'notes', text: string): Partial<AgendaItem> {
  return text === '' ? {} : { [name]: text };
}

function partIn(line: string): AgendaItem | undefined {
  const [, minutes, words] = /^\s*(\d{1,4})(?:\s*min(?:ute)?s?\b)?[\s.:,–-]+(\S.*)$/.exec(line) ?? [];
  if (!minutes || !words) return undefined;
  const [, name = '', title = ''] = /^(\p{L}+):\s*(\S.*)$/u.exec(words.trim()) ?? [];
  const named = NAMED.get(name.toLowerCase());
  if (named) return { kind: named, title: title.trim(), minutes: Number(minutes) };
  return { kind: kindOf(words), title: words.trim(), minutes: Number(minutes) };
}

function kindOf(words: string): AgendaKind {
  return BY_FIRST_WORD.find(([pattern]) => pattern.test(words))?.[1] ?? 'talk';
}

/** The kind is named only where the title alone would be read as another. */
function wordsOf(kind: AgendaKind, title: string): string {
  return kindOf(title) === kind ? title : `${AGENDA_KIND_NAMES[kind]}: ${title}`;
}

function sameLines(one: string, other: string): boolean {
  return one.trim() === other.replace(/\r\n/g, '\n').trim();
}

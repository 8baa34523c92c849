import { titleOf, type AttachmentRow, type KeptBack } from '#attachments';
import { fieldOfFile, notLookedAt, type Checked, type Finding, type SeenCase, type WordRow } from '#cases';
import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import { formWords, listOf } from '../form-words.js';
import { nameOfCase, NOT_URGENT, sessionWords, weeksWords } from './case-words.js';
import { answerTo, stepsOf, type Step } from './steps.js';

export interface CheckFacts {
  readonly seen: SeenCase;
  readonly checked: Checked;
  readonly files: readonly AttachmentRow[];
  /** No part of the case yet. */
  readonly keptBack: KeptBack | undefined;
  readonly words: readonly WordRow[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** All answers on one page, what the check found, who will see it, and the promise. */
export function checkPage({ seen: { row }, checked, files, keptBack, words, typed, errors }: CheckFacts) {
  const steps = stepsOf(checked.template);
  const base = `/cases/${row.id}`;
  const linked = (findings: readonly Finding[]) => findings.map((finding) => linkedTo(finding, steps, base));
  const high = notLookedAt(checked.findings, row.overridden, 'high');
  return {
    title: 'Check your case before you send it',
    caption: nameOfCase(row),
    base,
    version: row.version,
    rows: steps.map((step) => rowOf(step, { checked, base, session: sessionWords(row.session) })),
    files: files.map((file, at) => fileRow(file, at, base)),
    keptBack:
      keptBack &&
      `“${titleOf(keptBack.file, 0)}” waits for you to look at it. It does not go with your case.`,
    sees: WHO_SEES,
    high: linked(high),
    medium: linked(notLookedAt(checked.findings, row.checked, 'medium')),
    handedBack: words.findLast(({ kind }) => kind === 'hand-back')?.words,
    promise: [{ value: 'yes', text: checked.template.promise }],
    promised: listOf(typed['promise']),
    checked: listOf(typed['checked']),
    form: formWords(['checked', 'promise', ...steps.map(({ field }) => field)], typed, named(errors, steps)),
    notUrgent: NOT_URGENT,
  };
}

const FILES = 'Pictures and documents';

const WHO_SEES = [
  'Now: you, and nobody else.',
  'Once you send it: the network’s reviewers.',
  'Once it is accepted: the reviewer and the panel of the session.',
  'From the day of the session: everybody who has a place in it.',
  'Nobody else, ever. You see who looked, and you can withdraw it at any time.',
];

interface Answers {
  readonly checked: Checked;
  readonly base: string;
  readonly session: { readonly title: string; readonly when: string } | undefined;
}

function rowOf(step: Step, { checked, base, session }: Answers) {
  const answer = answerTo(step, checked.text);
  const words =
    step.kind === 'session'
      ? session
        ? `${session.title}, ${session.when}`
        : 'The reviewer chooses'
      : step.field === 'weeksBefore'
        ? weeksWords(checked.text.weeksBefore)
        : answer || 'Nothing yet';
  const change = {
    href: `${base}/write/${step.at}?check=yes`,
    text: 'Change',
    visuallyHiddenText: step.short,
  };
  return {
    id: step.field,
    key: { text: step.short },
    value: { text: words, classes: 'wh-typed' },
    actions: { items: [change] },
  };
}

function fileRow(file: AttachmentRow, at: number, base: string) {
  const anchor = fieldOfFile(file.id);
  const title = titleOf(file, at);
  const look = {
    href: `${base}/files#${anchor}`,
    text: 'Look or take away',
    visuallyHiddenText: `“${title}”`,
  };
  return {
    id: anchor,
    key: { text: title },
    value: { text: file.alternative, classes: 'wh-typed' },
    actions: { items: [look] },
  };
}

function linkedTo({ field, remark }: Finding, steps: readonly Step[], base: string) {
  if (field.startsWith('file-')) return { remark, short: FILES, href: `${base}/files#${field}` };
  const step = steps.find((one) => one.field === field);
  return { remark, short: step?.short ?? field, href: `${base}/write/${step?.at ?? 'question'}?check=yes` };
}

/** A mistake in an answer is told by the answer's name, and linked to its line. */
function named(errors: readonly FieldError[], steps: readonly Step[]): FieldError[] {
  return errors.map(({ field, message }) => {
    const step = steps.find((one) => one.field === field);
    return { field, message: step ? `${step.short}: ${message}` : message };
  });
}

import type { CaseRow, CaseText, Finding, Template, TemplateRow } from '#cases';
import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import type { SessionRow } from '#programme';
import { whenInWords } from '#programme';
import { formWords } from '../form-words.js';
import { NOT_URGENT, nameOfCase } from './case-words.js';
import { answerTo, choicesOf, nextStep, stepsOf, type Step } from './steps.js';

/** The first page: the question, before anything else is asked. */
export function newPage(templates: readonly TemplateRow[], typed: Typed, errors: readonly FieldError[]) {
  const offered = templates.filter(({ isRetired }) => !isRetired);
  const [first] = offered;
  const forms = offered.map(({ id, name, purpose }) => ({ value: id, text: name, hint: { text: purpose } }));
  const question = first && stepsOf(first)[0];
  return {
    title: question?.label ?? 'Bring a case',
    question: question ?? { label: 'What would you like the group to help with?', hint: '' },
    forms: forms.length > 1 ? forms : [],
    form: formWords(['question', 'templateId'], { templateId: first?.id, ...typed }, errors),
    notUrgent: NOT_URGENT,
  };
}

export interface StepFacts {
  readonly row: CaseRow;
  readonly text: CaseText;
  readonly template: Template;
  readonly step: Step;
  readonly sessions: readonly SessionRow[];
  /** What was found in the answer, once it is saved. */
  readonly findings: readonly Finding[];
  readonly isChecking: boolean;
  /** The mark of the answer that the page is drawn with. */
  readonly over: string;
  readonly wrong?:
    { readonly typed: string; readonly code: string; readonly errors: readonly FieldError[] } | undefined;
}

/** One question on a page. */
export function stepPage(facts: StepFacts) {
  const { row, text, template, step, findings, isChecking, wrong } = facts;
  const steps = stepsOf(template);
  const place = steps.indexOf(steps.find(({ at }) => at === step.at) ?? step);
  const answer = wrong?.typed ?? (step.kind === 'session' ? (row.sessionId ?? '') : answerTo(step, text));
  const base = `/cases/${row.id}`;
  const before = steps[place - 1];
  return {
    title: step.label,
    caption: `${nameOfCase(row)}: question ${place + 1} of ${steps.length}`,
    back:
      before && !isChecking
        ? { href: `${base}/write/${before.at}`, text: 'Back' }
        : { href: `${base}/check`, text: 'Back' },
    action: `${base}/write/${step.at}${isChecking ? '?check=yes' : ''}`,
    keep: isKeptTyped(facts) ? `${base}/write/${step.at}/typed` : undefined,
    over: facts.over,
    elsewhere: isOfTwo(facts) ? { kept: answerTo(step, text) } : undefined,
    onHref: onFrom(row, steps, { at: step.at, isChecking }),
    step,
    isText: step.kind === 'text',
    rows: step.at === 'question' ? 4 : 10,
    choices: step.kind === 'session' ? sessionChoices(facts) : choicesOf(step, template, answer),
    look: findings.map(({ remark }) => remark),
    form: formWords(['answer'], { answer }, wrong?.errors),
  };
}

/** Kept as it is typed: not once others read it, and not before somebody has chosen between two answers. */
function isKeptTyped(facts: StepFacts): boolean {
  return facts.step.kind === 'text' && facts.row.status === 'draft' && !isOfTwo(facts);
}

function isOfTwo({ wrong }: StepFacts): boolean {
  return wrong?.code === 'answered-elsewhere';
}

/** Where to go once an answer is saved. */
export function onFrom(
  { id }: Pick<CaseRow, 'id'>,
  steps: readonly Step[],
  { at, isChecking }: { at: string; isChecking: boolean },
): string {
  const next = nextStep(steps, at);
  return isChecking || !next ? `/cases/${id}/check` : `/cases/${id}/write/${next.at}`;
}

function sessionChoices({ sessions }: StepFacts) {
  const none = { value: '', text: 'I leave it to the reviewer' };
  const ahead = sessions.map(({ id, title, startsAt, endsAt, timeZone }) => {
    return { value: id, text: title, hint: { text: whenInWords(startsAt, endsAt, timeZone) } };
  });
  return [...ahead, none];
}

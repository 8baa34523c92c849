import { WEEKS, type CaseText, type Template } from '#cases';
import { weeksWords } from './case-words.js';

/** One question of the form, on a page of its own. */
export interface Step {
  /** Stands in the address. */
  readonly at: string;
  /** The field that it writes. */
  readonly field: string;
  readonly kind: 'text' | 'choice' | 'session';
  readonly label: string;
  readonly hint: string;
  /** In the list of answers. */
  readonly short: string;
}

/** The questions of a form, in order: what the group should help with comes first. */
export function stepsOf(template: Template): Step[] {
  return [
    {
      ...{ at: 'question', field: 'question', kind: 'text', short: 'Your question' },
      label: 'What would you like the group to help with?',
      hint: template.questionHint,
    },
    {
      ...{ at: 'age', field: 'ageBand', kind: 'choice', short: 'Age' },
      label: 'How old is the child or young person?',
      hint: 'A band is enough. Nobody needs a date of birth.',
    },
    {
      ...{ at: 'region', field: 'region', kind: 'choice', short: 'Region' },
      label: 'Roughly where do they live?',
      hint: 'The region, never the town: with a rare illness, a town is a name.',
    },
    {
      ...{ at: 'weeks', field: 'weeksBefore', kind: 'choice', short: 'How long ago' },
      label: 'How long before the session did this begin?',
      hint: 'Roughly. Leave dates out of the story too.',
    },
    ...template.parts.map(({ key, label, hint, isNeeded }): Step => {
      const optional = isNeeded ? '' : ' You can leave this empty.';
      return {
        at: `part-${key}`,
        field: key,
        kind: 'text',
        label,
        hint: `${hint}${optional}`.trim(),
        short: label,
      };
    }),
    {
      ...{ at: 'session', field: 'sessionId', kind: 'session', short: 'Session' },
      label: 'When would you like to bring it?',
      hint: 'The reviewer books it. This is what you would like.',
    },
  ];
}

export function nextStep(steps: readonly Step[], at: string): Step | undefined {
  return steps[steps.findIndex((step) => step.at === at) + 1];
}

/** What is written in the field, as the form shows it. */
export function answerTo({ field, at }: Step, text: CaseText): string {
  if (at.startsWith('part-')) return text.parts[field] ?? '';
  if (field === 'weeksBefore') return text.weeksBefore === null ? '' : String(text.weeksBefore);
  if (field === 'question' || field === 'ageBand' || field === 'region') return text[field];
  return '';
}

/** The choices of a question; what was written elsewhere and is none of them stays a choice. */
export function choicesOf({ field }: Step, template: Template, chosen: string) {
  if (field === 'weeksBefore')
    return [
      ...withOwn([...WEEKS.map(String)], chosen).map((value) => ({ value, text: weeksWords(Number(value)) })),
      { value: '', text: 'I would rather not say' },
    ];
  const offered = field === 'ageBand' ? template.ageBands : template.regions;
  return withOwn([...offered], chosen).map((value) => ({ value, text: value }));
}

function withOwn(values: string[], chosen: string): string[] {
  return chosen === '' || values.includes(chosen) ? values : [...values, chosen];
}

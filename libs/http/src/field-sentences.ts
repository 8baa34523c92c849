import { z } from 'zod';

/**
 * What is wrong with a field, as a sentence for a person: said where a schema has none of its own. Zod's
 * own words ("Invalid input: expected string, received undefined") are for whoever wrote the schema.
 */
export function sentenceFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Give this: it is missing' : `Give ${kindOf(issue.expected)} here`;
    case 'invalid_value':
      return `Choose one of these: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.inclusive === false
        ? `Give more than ${amountOf(issue.origin, issue.minimum)}`
        : `Give ${amountOf(issue.origin, issue.minimum)} or more`;
    case 'too_big':
      return issue.inclusive === false
        ? `Give less than ${amountOf(issue.origin, issue.maximum)}`
        : `Give ${amountOf(issue.origin, issue.maximum)} or fewer`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'This is not in the form that is asked for';
    case 'unrecognized_keys':
      return `Leave out what is not known here: ${issue.keys.join(', ')}`;
    default:
      return 'This is not what is asked for here';
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function kindOf(expected: string): string {
  return KINDS[expected] ?? 'another kind of value';
}

function amountOf(origin: string, amount: number | bigint): string {
  if (origin === 'string') return `${amount} ${amount === 1 ? 'letter' : 'letters'}`;
  if (origin === 'array' || origin === 'set') return `${amount} of these`;
  return String(amount);
}

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'Give an instant such as 2026-10-05T11:30:00Z',
  date: 'Give a date such as 2026-10-05',
  time: 'Give a time such as 12:30',
  email: 'Give an e-mail address, such as name@example.org',
  url: 'Give a whole address, such as https://example.org',
};

import type { Kind, Span } from './span.js';

const LOOKS_LIKE: Readonly<Record<Kind, string>> = {
  'nhs-number': 'an NHS number',
  'date-of-birth': 'a date of birth',
  date: 'a full date',
  age: 'the age of somebody over 89',
  postcode: 'a postcode',
  telephone: 'a telephone number',
  email: 'an e-mail address',
  'ni-number': 'a National Insurance number',
  'hospital-number': 'a hospital or record number',
  url: 'a link that leads to one person',
  'registration-plate': 'the number plate of a car',
  'professional-number': 'the registration number of a professional',
  name: 'a person’s name',
  place: 'a place that may tell who it is',
};

const INSTEAD: Readonly<Record<Kind, string>> = {
  'nhs-number': 'Take it out: the group does not need it.',
  'date-of-birth': 'Use an age band instead, such as “5 to 9 years”.',
  date: 'Say how long before the session it was, such as “three weeks before”.',
  age: 'Say “90 or over” instead.',
  postcode: 'Use the region instead.',
  telephone: 'Take it out: the group does not need it.',
  email: 'Take it out: the group does not need it.',
  'ni-number': 'Take it out: the group does not need it.',
  'hospital-number': 'Take it out: the group does not need it.',
  url: 'Take it out, or say in words what is there.',
  'registration-plate': 'Take it out: the group does not need it.',
  'professional-number': 'Say what their job is instead.',
  name: 'Say who they are instead, such as “mother” or “community nurse”.',
  place: 'Use the region, or say what kind of place it is, such as “a primary school”.',
};

/** "an NHS number" */
export function looksLike(kind: Kind): string {
  return LOOKS_LIKE[kind];
}

/** "This looks like an NHS number. Take it out: the group does not need it." Says nothing of the text. */
export function adviceOn(kind: Kind): string {
  return `This looks like ${LOOKS_LIKE[kind]}. ${INSTEAD[kind]}`;
}

/** The same with what was found, for the page of who wrote it. Takes the text that was searched. */
export function remarkOn(span: Span, text: string): string {
  const found = text.normalize('NFC').slice(span.start, span.end).replace(/\s+/g, ' ');
  return `“${found}” looks like ${LOOKS_LIKE[span.kind]}. ${INSTEAD[span.kind]}`;
}

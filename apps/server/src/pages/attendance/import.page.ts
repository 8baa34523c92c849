import {
  AmbiguousDateOrder,
  MAPPABLE_FIELDS,
  UnknownFormat,
  type DateOrder,
  type MappableField,
} from '#attendance-files';
import type { Change, Preview, SessionFacts } from '#attendance';
import { counted, type FieldError } from '#kernel';
import { isChangeable, whenInWords, type SessionStatus } from '#programme';
import { formWords } from '../form-words.js';
import { verdictInWords } from './line-words.js';

/** What a person has answered to the questions of a file so far; all text, as it stands in the address. */
export interface Answers {
  readonly dateOrder?: DateOrder | undefined;
  readonly timeZone?: string | undefined;
}

export function importPage(session: SessionFacts, errors: readonly FieldError[] = []) {
  return { ...aboutSession(session), form: formWords(['file'], {}, errors) };
}

/** "Look before you add it": what the file is, what would change, and who would wait. */
export function previewPage(preview: Preview, { errors, ...chosen }: Refused) {
  const { session } = preview.read;
  const { answer, changes, waiting, sentence } = preview;
  return {
    ...aboutSession(session),
    ...chosenWords(session, chosen),
    form: formWords(['anotherDay'], {}, errors),
    sentence,
    isIn: answer.alreadyImported,
    warnings: answer.issues.filter(({ level }) => level !== 'info').map(({ message }) => message),
    notes: answer.issues.filter(({ level }) => level === 'info').map(({ message }) => message),
    elsewhere: answer.issues.some(({ code }) => code === 'different-day') ? elsewhere(session) : undefined,
    numbers: [
      { number: answer.people, text: answer.people === 1 ? 'person in the file' : 'people in the file' },
      { number: answer.matched, text: 'known by e-mail or by your word' },
      { number: answer.unmatched, text: 'would wait for you' },
    ],
    changeSummary:
      changes.length === 0
        ? 'No line of the register would change yet.'
        : `${counted(changes.length, 'line', 'lines')} of the register would change`,
    changeRows: changes.map(changeRow),
    waitingNames: waiting.slice(0, 100).map((name) => (name === '' ? 'Somebody without a name' : name)),
    waitingSummary: `${counted(waiting.length, 'person', 'people')} would wait for you`,
    zones: zoneChoices(),
    zone: chosen.answers.timeZone ?? session.timeZone,
  };
}

export interface Chosen {
  readonly fileId: string;
  readonly fileName: string;
  readonly answers: Answers;
}

interface Refused extends Chosen {
  readonly errors: readonly FieldError[];
}

/** Where to go when the file is of another day: most often it is the date here that is wrong. */
function elsewhere({ id, status }: SessionFacts) {
  return isChangeable(status as SessionStatus)
    ? {
        says: 'If the date of the session is wrong, put it right first and choose the file again.',
        text: 'Change the session',
        href: `/programme/sessions/${id}/edit`,
      }
    : {
        says: 'If the meeting is not in the programme yet, publish it with its own date and choose the file there.',
        text: 'Publish it',
        href: '/programme/new',
      };
}

export function dateQuestionPage(session: SessionFacts, question: AmbiguousDateOrder, chosen: Chosen) {
  return {
    ...aboutSession(session),
    ...chosenWords(session, chosen),
    question: `${question.example} is`,
    readings: question.readings.map(({ dateOrder, date }) => ({ value: dateOrder, text: date })),
  };
}

const FIELD_WORDS: Readonly<Record<MappableField, string>> = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  joined: 'When they joined',
  left: 'When they left',
  duration: 'How long they stayed',
  registrantId: 'Registration number',
  joinToken: 'Our own joining code',
};

export function columnsPage(
  session: SessionFacts,
  question: UnknownFormat,
  chosen: Chosen & { readonly errors?: readonly FieldError[] },
) {
  const places = question.headerCells.map((text, place) => ({
    value: String(place),
    text: text === '' ? `Column ${place + 1}` : text,
  }));
  const none = { value: '', text: 'Not in this file' };
  return {
    ...aboutSession(session),
    ...chosenWords(session, chosen),
    errors: (chosen.errors ?? []).map(({ message }) => ({ text: message, href: '#name' })),
    fields: MAPPABLE_FIELDS.filter((field) => field !== 'joinToken' && field !== 'registrantId').map(
      (field) => ({
        name: field,
        label: FIELD_WORDS[field],
        items: [none, ...places],
        value: String(question.suggestion[field] ?? ''),
      }),
    ),
    units: [
      { value: '', text: 'It says so itself, or there is none' },
      { value: 'minutes', text: 'Minutes' },
      { value: 'seconds', text: 'Seconds' },
      { value: 'hours', text: 'Hours' },
    ],
    unit: question.suggestion.durationUnit ?? '',
  };
}

function aboutSession(session: SessionFacts) {
  return {
    title: session.title,
    when: whenInWords(session.startsAt, session.endsAt, session.timeZone),
    registerHref: `/sessions/${session.id}/register`,
    importHref: `/sessions/${session.id}/register/import`,
  };
}

function chosenWords(session: SessionFacts, { fileId, fileName, answers }: Chosen) {
  return {
    fileName,
    action: `/sessions/${session.id}/register/import/${fileId}`,
    dateOrder: answers.dateOrder ?? '',
    timeZone: answers.timeZone ?? '',
  };
}

function changeRow({ name, before, after }: Change) {
  return [name, before ? verdictInWords(before) : 'No line yet', verdictInWords(after)];
}

function zoneChoices() {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
    value: zone,
    text: zone.replaceAll('_', ' '),
  }));
}

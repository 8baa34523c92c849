import { minutesInWords, type SessionFacts, type Waiting } from '#attendance';
import { counted } from '#kernel';
import type { PersonRow } from '#people';
import { barOf } from './line-words.js';

interface RowFacts {
  readonly session: SessionFacts;
  readonly waiting: Waiting;
  readonly q: string | undefined;
  readonly found: readonly PersonRow[];
  readonly isGuest: boolean;
}

export function rowPage({ session, waiting, q, found, isGuest }: RowFacts) {
  const base = `/sessions/${session.id}/register/imports/${waiting.importId}/rows/${waiting.row}`;
  const name = waiting.name === '' ? 'Somebody without a name' : waiting.name;
  return {
    title: `Who is ${name}?`,
    registerHref: `/sessions/${session.id}/register`,
    about: [
      { key: 'In the file', value: `${name}${waiting.email ? `, ${waiting.email}` : ', no e-mail'}` },
      { key: 'There for', value: `${minutesInWords(waiting.minutes)} of the session` },
      { key: 'Lines', value: `${counted(waiting.lines, 'line', 'lines')} from line ${waiting.row}` },
    ],
    bar: barOf(session, waiting),
    action: base,
    personAction: `${base}/person`,
    guestAction: `${base}/guest`,
    nobodyAction: `${base}/nobody`,
    suggestions: waiting.suggestions,
    q: q ?? '',
    found: found.map(personWords),
    nothingFound:
      q && found.length === 0
        ? `Nobody in the network is called “${q}”. Try part of the name, or make them a guest below.`
        : undefined,
    isGuest,
  };
}

export function personWords({ id, name, roleName, organisationName, email }: PersonRow) {
  return { personId: id, name, job: [roleName, organisationName, email].filter(Boolean).join(', ') };
}

import type { SessionFacts } from '#attendance';
import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import type { PersonRow } from '#people';
import { whenInWords } from '#programme';
import { formWords } from '../form-words.js';
import { GUEST_FIELDS } from './guest.form.js';
import { personWords } from './row.page.js';

interface Looking {
  readonly q: string | undefined;
  readonly joined: string | undefined;
  readonly left: string | undefined;
}

export function findPage(session: SessionFacts, { q, ...times }: Looking, found: readonly PersonRow[]) {
  const given = Object.entries(times).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  const also = given.map(({ name, value }) => `&${name}=${encodeURIComponent(value)}`).join('');
  return {
    ...aboutSession(session),
    q: q ?? '',
    times: given,
    found: found.map((person) => ({
      ...personWords(person),
      href: `${addHref(session)}?personId=${person.id}${also}`,
    })),
    nothingFound:
      q && found.length === 0
        ? `Nobody in the network is called “${q}”. Try part of the name, or add them as a guest.`
        : undefined,
    guestHref: `${addHref(session)}?as=guest${also}`,
  };
}

interface EntryFacts {
  readonly session: SessionFacts;
  readonly person: PersonRow | undefined;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

export function entryPage({ session, person, typed, errors }: EntryFacts) {
  const fields = [...GUEST_FIELDS, 'source', 'joined', 'left', 'reason'] as const;
  return {
    ...aboutSession(session),
    title: person ? `Add ${person.name}` : 'Add a guest',
    person: person && personWords(person),
    form: formWords(fields, { source: 'vouched', ...typed }, errors),
    sources: [
      {
        value: 'vouched',
        text: 'They were with somebody who says so',
        hint: { text: 'Such as colleagues round one screen' },
      },
      {
        value: 'manual',
        text: 'I know it in another way',
        hint: { text: 'Then say how: a signed list, a telephone call' },
      },
    ],
  };
}

function aboutSession(session: SessionFacts) {
  return {
    sessionTitle: session.title,
    when: whenInWords(session.startsAt, session.endsAt, session.timeZone),
    registerHref: `/sessions/${session.id}/register`,
    action: addHref(session),
  };
}

function addHref(session: SessionFacts): string {
  return `/sessions/${session.id}/register/new`;
}

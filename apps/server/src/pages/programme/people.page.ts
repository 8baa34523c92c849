import { counted, keyIn, type Page, type PageRequest } from '#kernel';
import { momentInWords, ordinal, type RegistrationRow, type SessionRow } from '#programme';
import { whenOf, type Vocabulary } from '../sessions/session-words.js';

const SHOWN_AT_ONCE = 100;

export interface PeopleFacts {
  readonly session: SessionRow;
  readonly cursor: string | undefined;
  readonly list: (page: PageRequest) => Promise<Page<RegistrationRow>>;
  readonly words: Vocabulary;
}

/** Who is coming, or had a place, in the order of joining. */
export async function peoplePage({ session, cursor, list, words }: PeopleFacts) {
  const after = cursor === undefined ? undefined : keyIn(cursor);
  const { items, next } = await list({ limit: SHOWN_AT_ONCE, ...(after ? { after } : {}) });
  const { id, waiting, title } = session;
  const base = `/programme/sessions/${id}/people`;
  return {
    title: titleOf(session),
    lede: `${title}, ${whenOf(session, words)}`,
    waiting: waiting === 0 ? undefined : `${waiting} in the waiting list.`,
    back: { href: `/sessions/${id}`, text: 'The session' },
    rows: items.map((row) => [
      row.name,
      row.roleName,
      row.organisationName ?? 'Not known',
      standingOf(row, session),
    ]),
    more: next === null ? undefined : `${base}?cursor=${encodeURIComponent(next)}`,
  };
}

function titleOf({ registered, status }: SessionRow): string {
  return status === 'held'
    ? counted(registered, 'person had a place', 'people had a place')
    : counted(registered, 'person is coming', 'people are coming');
}

function standingOf({ status, position, offeredUntil }: RegistrationRow, { timeZone }: SessionRow): string {
  if (offeredUntil !== null)
    return `Offered a place until ${momentInWords(new Date(offeredUntil), timeZone)}`;
  if (status === 'waiting') return `Waiting, ${ordinal(position ?? 1)}`;
  return { registered: 'Has a place', cancelled: 'Gave the place up', apologies: 'Sent apologies' }[status];
}

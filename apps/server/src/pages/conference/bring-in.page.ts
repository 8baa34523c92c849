import type { ConferenceImported, ConferenceRow } from '#conference';
import { noteInWords } from '#schedules';
import { formWords } from '../form-words.js';
import { conferenceLinks } from './conference-words.js';

type Listed = Omit<ConferenceRow, 'facts'>;

interface Conferences {
  readonly rows: readonly Listed[];
  readonly drafts: readonly Listed[];
  /** Whether whoever reads this may change its programme. */
  readonly isMine: (row: Listed) => boolean;
}

export function conferencesPage({ rows, drafts, isMine }: Conferences, wrong?: string) {
  return {
    title: 'Conferences',
    form: formWords(['file'], {}, wrong === undefined ? [] : [{ field: 'file', message: wrong }]),
    conferences: conferenceLinks(rows).map((link, at) => {
      const row = rows[at];
      return { ...link, planHref: row && isMine(row) ? planHrefOf(row) : undefined };
    }),
    drafts: conferenceLinks(drafts).map((link, at) => {
      const row = drafts[at];
      return { ...link, href: row ? planHrefOf(row) : link.href };
    }),
  };
}

function planHrefOf({ slug }: Listed): string {
  return `/programme/conferences/${slug}`;
}

interface Chosen {
  readonly fileName: string;
  readonly fileId: string;
  readonly imported: ConferenceImported;
  /** Where an earlier programme of it is in already. */
  readonly kept: ConferenceRow | undefined;
}

/** What would come in, what was put right in it, and what would be left out. */
export function bringInPage({ fileName, fileId, imported, kept }: Chosen) {
  const { events, rooms, days, mended, skipped, keeps, changed } = imported;
  return {
    fileName,
    action: `/programme/conferences/chosen/${fileId}`,
    sentence: kept
      ? `This is a newer programme of ${kept.title}. What people starred stays theirs.`
      : 'Everybody can read it as soon as it is in.',
    isSame: changed === 0,
    conferenceHref: `/conferences/${imported.slug}`,
    numbers: [
      { number: events, text: events === 1 ? 'talk' : 'talks' },
      { number: rooms, text: rooms === 1 ? 'room' : 'rooms' },
      { number: days, text: days === 1 ? 'day' : 'days' },
      ...(kept ? [{ number: changed, text: changed === 1 ? 'change' : 'changes' }] : []),
    ],
    mended: mended.map(noteInWords),
    skipped: skipped.map(noteInWords),
    keeps: keeps.map(noteInWords),
  };
}

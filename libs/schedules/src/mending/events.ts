import { oneLine } from '#kernel';
import type { LooseEvent, LooseLink } from '../loose-schedule.js';
import type { ScheduleDay, ScheduleEvent, ScheduleLink } from '../schedule.js';
import type { Ids } from './ids.js';
import { instantIn, minutesIn, timeOfDay } from './moments.js';
import { slugFor } from './names.js';
import type { Notes } from './notes.js';
import { isHtml, plainText } from './plain-text.js';
import { roomName } from './rooms.js';

const USUAL_MINUTES = 30;
const MOST_MINUTES = 24 * 60 - 1;

export interface Setting {
  readonly acronym: string;
  readonly timeZone: string;
  /** What addresses that are not whole are meant from. */
  readonly base: string | undefined;
  readonly ids: Ids;
  readonly mended: Notes;
  readonly skipped: Notes;
}

/** A talk put right, or nothing where it has no title or no time: that is said too. */
export function eventFrom(loose: LooseEvent, day: ScheduleDay, setting: Setting): ScheduleEvent | undefined {
  const { ids, mended, skipped, acronym } = setting;
  const title = oneLine(loose.title ?? '');
  if (title === '') {
    skipped.add('no-title', 'Talks without a title were left out.', loose.id);
    return undefined;
  }
  const startsAt = startOf(loose, day, setting);
  if (!startsAt) {
    skipped.add('no-time', 'Talks without a time that can be read were left out.', title);
    return undefined;
  }
  for (const name of loose.unknown)
    skipped.add('unknown-field', `“${name}” has no place with us and was left out.`, title);
  if (title !== loose.title?.trim())
    mended.add('title', 'Titles lost spaces and signs that nobody sees.', title);
  const guid = ids.guidOf(loose);
  return {
    guid,
    number: ids.numberOf(loose, guid),
    ...{ day: day.index, room: roomName(loose.room), title, startsAt },
    minutes: minutesOf(loose, startsAt, setting),
    slug: ids.slugOf(slugFor(loose.slug, acronym, [title]), loose),
    subtitle: oneLine(loose.subtitle ?? ''),
    kind: oneLine(loose.type ?? ''),
    track: oneLine(loose.track ?? ''),
    language: oneLine(loose.language ?? ''),
    abstract: wordsOf(loose.abstract, title, setting),
    description: wordsOf(loose.description, title, setting),
    persons: loose.persons
      .map((person) => ({ ...person, name: oneLine(person.name) }))
      .filter(({ name }) => name !== '')
      .map((person) => ids.personOf(person)),
    links: linksFrom(loose.links, title, setting),
    attachments: linksFrom(loose.attachments, title, setting),
    recording: { licence: oneLine(loose.licence ?? ''), isRefused: loose.isRecordingRefused ?? false },
    url: addressOf(loose.url, title, setting),
    logo: addressOf(loose.logo, title, setting),
    feedbackUrl: addressOf(loose.feedbackUrl, title, setting),
    originUrl: addressOf(loose.originUrl, title, setting),
  };
}

function startOf({ date, start, title }: LooseEvent, day: ScheduleDay, setting: Setting): Date | undefined {
  const { timeZone, mended } = setting;
  const written = instantIn(date, timeZone);
  if (written) return written;
  const byClock = timeOfDay(start, { date: day.date, dayStartsAt: day.startsAt, timeZone });
  if (byClock) mended.add('time', 'Talks that gave only an hour were placed on their day.', title);
  return byClock;
}

function minutesOf({ duration, end, title }: LooseEvent, startsAt: Date, setting: Setting): number {
  const endsAt = instantIn(end, setting.timeZone);
  const minutes = Math.round(minutesIn(duration) ?? (endsAt ? (+endsAt - +startsAt) / 60_000 : 0));
  if (minutes > MOST_MINUTES) {
    setting.mended.add('length', 'Talks of a day or longer were shortened to 23:59.', title);
    return MOST_MINUTES;
  }
  if (minutes > 0) return minutes;
  setting.mended.add(
    'length',
    `Talks that did not say how long they are got ${USUAL_MINUTES} minutes.`,
    title,
  );
  return USUAL_MINUTES;
}

function wordsOf(written: string | undefined, title: string, { mended }: Setting): string {
  const words = (written ?? '').trim();
  if (!isHtml(words)) return words;
  mended.add('html', 'HTML in summaries was made plain text.', title);
  return plainText(words);
}

function linksFrom(links: readonly LooseLink[], talk: string, setting: Setting): ScheduleLink[] {
  return links.flatMap(({ url, title }) => {
    const address = addressOf(url, talk, setting);
    return address === undefined ? [] : [{ url: address, title: oneLine(title) || address }];
  });
}

function addressOf(written: string | undefined, talk: string, { base, mended }: Setting): string | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  const whole = URL.canParse(written, base) ? new URL(written, base) : undefined;
  if (whole && /^https?:$/.test(whole.protocol))
    return whole.href === written ? written : kept(written, whole);
  mended.add('address', 'Addresses that are not of the web were left out.', talk);
  return undefined;
}

/** As it was written where that is whole: browsers and others spell the same address in several ways. */
function kept(written: string, whole: URL): string {
  return /^https?:\/\//.test(written.trim()) ? written.trim() : whole.href;
}

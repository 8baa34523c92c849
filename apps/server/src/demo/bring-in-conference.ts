import { ConferenceDays, ConferenceImports } from '#conference';
import { instantAt, wallClockAt } from '#programme';
import { addConferenceFacts } from './add-conference-facts.js';
import { CONFERENCE_DAYS, ROOMS, TRACKS, type DemoSlot } from './data/conference.js';
import { DAY, later, MINUTE, ZONE, type Stage } from './stage.js';
import { signUpForWorkshops } from './sign-up-for-workshops.js';
import type { DemoNetwork } from './write-network.js';

/** A conference of the network: its own word, when it is, and what is said on it. */
interface DemoConference {
  readonly word: string;
  readonly title: string;
  readonly weeksAhead: number;
  readonly days: readonly (readonly DemoSlot[])[];
}

const ANNUAL = { word: 'annual', title: 'Annual conference', weeksAhead: 11, days: CONFERENCE_DAYS };
export const REGIONAL = {
  ...{ word: 'regional', title: 'Regional conference', weeksAhead: -13, days: CONFERENCE_DAYS.slice(0, 1) },
};

/** The annual conference that is ahead, as its organisers' own software would write it down. Its days are open. */
export async function bringInConference(stage: Stage, network: DemoNetwork): Promise<void> {
  const slug = await broughtIn(stage, network, ANNUAL);
  await addConferenceFacts(stage, network.cast.amina.actor, slug);
  await stage.get(ConferenceDays).open(network.cast.amina.actor, slug);
  await signUpForWorkshops(stage, network, slug);
}

/** Brings one in and answers by which word it is found. */
export async function broughtIn(
  stage: Stage,
  { cast }: DemoNetwork,
  conference: DemoConference,
): Promise<string> {
  const file = JSON.stringify(programme(stage, conference));
  const { slug } = await stage.get(ConferenceImports).add(cast.amina.actor, Buffer.from(file));
  return slug;
}

function programme(stage: Stage, { word, title, weeksAhead, days }: DemoConference): object {
  const dates = days.map((_, place) => dateOf(stage, weeksAhead, place));
  const year = dates[0]?.slice(0, 4) ?? '';
  return {
    schedule: {
      version: 'first programme',
      conference: {
        acronym: `${word}_${year}`,
        title: `${title} ${year}`,
        time_zone_name: ZONE,
        tracks: TRACKS.map((name) => ({ name })),
        rooms: ROOMS.map(({ name }) => ({ name })),
        days: days.map((slots, place) => dayOf(dates[place] ?? '', slots)),
      },
    },
  };
}

/** A Thursday and the Friday after it. */
function dateOf(stage: Stage, weeksAhead: number, place: number): string {
  const then = stage.weeksFromNow(weeksAhead);
  const toThursday = (4 - then.getUTCDay() + 7) % 7;
  return wallClockAt(later(then, (toThursday + place) * DAY), ZONE).date;
}

function dayOf(date: string, slots: readonly DemoSlot[]): object {
  const moment = (time: string, minutes = 0) =>
    later(instantAt({ date, time }, ZONE), minutes * MINUTE).toISOString();
  const [first, last] = [slots[0], slots.at(-1)];
  const events = slots.flatMap((slot) =>
    slot.talks.map(([title, ...speakers], place) => ({
      room: ROOMS[place]?.name ?? '',
      ...{ date: moment(slot.time), title },
      duration: durationOf(slot.minutes),
      track: slot.talks.length === 1 ? '' : TRACKS[place],
      type: slot.kind ?? 'Talk',
      persons: speakers.map((name) => ({ public_name: name })),
    })),
  );
  return {
    date,
    ...(first && last ? { day_start: moment(first.time), day_end: moment(last.time, last.minutes) } : {}),
    rooms: Object.fromEntries(ROOMS.map(({ name }) => [name, events.filter(({ room }) => room === name)])),
  };
}

function durationOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

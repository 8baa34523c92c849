import { ConferenceImports } from '#conference';
import { instantAt, wallClockAt } from '#programme';
import { addConferenceFacts } from './add-conference-facts.js';
import { CONFERENCE_DAYS, ROOMS, TRACKS, type DemoSlot } from './data/conference.js';
import { DAY, later, MINUTE, ZONE, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';

const WEEKS_AHEAD = 11;

/** The annual conference that is ahead, as its organisers' own software would write it down. */
export async function bringInConference(stage: Stage, { cast }: DemoNetwork): Promise<void> {
  const file = JSON.stringify(programme(stage));
  const { slug } = await stage.get(ConferenceImports).add(cast.amina.actor, Buffer.from(file));
  await addConferenceFacts(stage, cast.amina.actor, slug);
}

function programme(stage: Stage): object {
  const dates = CONFERENCE_DAYS.map((_, place) => dateOf(stage, place));
  const year = dates[0]?.slice(0, 4) ?? '';
  return {
    schedule: {
      version: 'first programme',
      conference: {
        acronym: `annual_${year}`,
        title: `Annual conference ${year}`,
        time_zone_name: ZONE,
        tracks: TRACKS.map((name) => ({ name })),
        rooms: ROOMS.map(({ name }) => ({ name })),
        days: CONFERENCE_DAYS.map((slots, place) => dayOf(dates[place] ?? '', slots)),
      },
    },
  };
}

/** A Thursday and the Friday after it. */
function dateOf(stage: Stage, place: number): string {
  const then = stage.weeksFromNow(WEEKS_AHEAD);
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

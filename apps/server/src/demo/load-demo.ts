import { Audit } from '#audit';
import { SYSTEM, type SetClock } from '#kernel';
import { askClinics, askPastClinic } from './ask-clinics.js';
import { bringCases, bringToPastClinic } from './bring-cases.js';
import { bringInConference } from './bring-in-conference.js';
import { writeCatchUps } from './catch-up.js';
import { Chance } from './chance.js';
import { chooseLetters } from './choose-letters.js';
import { openCalendars } from './open-calendars.js';
import { openRoomNow } from './open-room.js';
import { planStudyDay } from './plan-study-day.js';
import { playConference } from './play-conference.js';
import { playYear } from './play-year.js';
import { Stage, type Services } from './stage.js';
import { talkTogether } from './talk-together.js';
import { writeNetwork } from './write-network.js';
import { writeProgramme } from './write-programme.js';

/** The same number gives the same network, as seen from the same moment. */
const SEED = 41;

/** What was loaded, for whoever started it. */
export interface DemoTally {
  readonly organisations: number;
  readonly people: number;
  readonly sessions: number;
}

/** Plays a year of an invented network into an empty database. The clock ends where it began. */
export async function loadDemo(get: Services, clock: SetClock, seed = SEED): Promise<DemoTally> {
  const stage = new Stage(get, clock, new Chance(seed));
  await stage.get(Audit).note(SYSTEM, { ...DEMO_MARK, act: 'demonstration-loaded' });
  const network = await writeNetwork(stage);
  const sessions = await writeProgramme(stage, network);
  const brought = await bringToPastClinic(stage, network, sessions);
  const asked = await askPastClinic(stage, network, sessions);
  await playYear(stage, network, sessions);
  await planStudyDay(stage, network, sessions);
  await writeCatchUps(stage, network, sessions);
  await bringCases(stage, network, { sessions, brought });
  await chooseLetters(stage, network);
  await playConference(stage, network);
  await talkTogether(stage, network);
  await askClinics(stage, network, { sessions, brought: asked });
  await openRoomNow(stage, network);
  stage.at(stage.now);
  await bringInConference(stage, network);
  await openCalendars(stage, network);
  return {
    organisations: network.organisations.size,
    people: network.members.length,
    // With the one that is on now.
    sessions: sessions.length + 1,
  };
}

/** What tells a demonstration from a network's own database: only the first may be wiped. */
export const DEMO_MARK = { subjectKind: 'network', subjectId: 'demonstration' } as const;

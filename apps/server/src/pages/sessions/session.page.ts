import {
  AGENDA_KIND_NAMES,
  LEADER_ROLE_NAMES,
  LEADER_ROLES,
  lengthInWords,
  minutesOf,
  minutesUnplanned,
  SESSION_KIND_NAMES,
  type LeaderRow,
} from '#programme';
import { nameOfCase } from '../cases/case-words.js';
import { lastTimeWords } from '../catch-up/catch-up-words.js';
import { addToCalendar } from '../calendar/add-to-calendar.js';
import { actOf } from './session-act.js';
import type { SessionFacts } from './session-facts.js';
import { dayAct, dayOf } from '../study-days/day-on-page.js';
import { keptWords } from './places-words.js';
import { runningOf } from './session-running.js';
import { audienceOf, placeOf, tagOf, whenOf } from './session-words.js';

export function sessionPage(facts: SessionFacts) {
  const { session, leaders, words, hasPart } = facts;
  const length = minutesOf(session);
  // No spread before other names, here and in what is drawn around it: V8 then writes each of them slowly, 20 µs in all.
  return {
    title: session.title,
    path: `/sessions/${session.id}`,
    kind: SESSION_KIND_NAMES[session.kind],
    when: whenOf(session, words),
    facts: [
      lengthInWords(length),
      placeOf(session),
      audienceOf(session.audience, words),
      ...keptWords(session, facts.places),
    ],
    tag: session.status === 'published' ? undefined : tagOf(session),
    act: dayAct(actOf(facts), facts),
    day: dayOf(facts),
    programmeHref: facts.programme,
    telephone: telephoneOf(facts),
    calendar: addToCalendar(session, words.baseUrl, facts.now),
    paragraphs: session.summary.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
    // The parts of a study day say more than its agenda does, and two timetables would only differ.
    agenda: (facts.day ? [] : session.agenda).map((item) => ({
      title: item.title,
      who: item.who,
      kind: AGENDA_KIND_NAMES[item.kind],
      minutes: `${item.minutes} min`,
    })),
    unplanned: unplannedWords(facts.day ? 0 : minutesUnplanned(session.agenda, length)),
    leaders: leadersInWords(leaders),
    lastTime: isAhead(facts) ? lastTimeWords(facts.lastTime) : undefined,
    cases: casesWords(facts),
    running: hasPart ? runningOf(facts) : undefined,
  };
}

/** How to join by telephone: for those with a place and those who run it, until it is over. */
function telephoneOf(facts: SessionFacts): string | undefined {
  const { session, hasPart } = facts;
  const isTheirs = hasPart || session.mine?.status === 'registered';
  return isTheirs && isAhead(facts) ? session.meeting.dialIn : undefined;
}

/** The cases of the session that this person may read, by their codes. */
function casesWords({ cases }: SessionFacts) {
  return cases.map(({ row }) => ({ text: nameOfCase(row), href: `/cases/${row.id}` }));
}

/** By what they do, and in that in the order in which they were named. */
function leadersInWords(leaders: readonly LeaderRow[]) {
  return LEADER_ROLES.map((role) => ({
    role: LEADER_ROLE_NAMES[role],
    people: leaders
      .filter((leader) => leader.role === role)
      .map(({ name, roleName, organisationName }) => ({
        name,
        work: organisationName === null ? roleName : `${roleName}, ${organisationName}`,
      })),
  })).filter(({ people }) => people.length > 0);
}

/** What happened last time is of use until this time has happened. */
function isAhead({ session, now }: SessionFacts): boolean {
  return session.status === 'published' && session.endsAt > now;
}

function unplannedWords(minutes: number): string | undefined {
  return minutes === 0 ? undefined : `The other ${minutes} minutes are open.`;
}

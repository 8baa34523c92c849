import { Entries } from '#attendance';
import { minutesIn } from '#kernel';
import { DAY, later, type Stage } from './stage.js';
import type { Registered } from './register-people.js';
import type { Comer } from './turnout.js';
import type { DemoNetwork } from './write-network.js';
import type { Planned } from './write-programme.js';

/** Colleagues who sat before one screen: the file knows the first of them, and they name the others. */
export async function vouchFor(
  stage: Stage,
  { cast }: DemoNetwork,
  session: Planned,
  together: readonly Comer[],
): Promise<void> {
  stage.at(later(session.endsAt, DAY / 4));
  for (const { member } of together) {
    const entry = { source: 'vouched', reason: 'Before the same screen as a colleague' } as const;
    if (member) await stage.get(Entries).record(cast.oli.actor, session.id, { personId: member.id }, entry);
  }
}

/** Of every few sessions one has a line that the coordinator puts right. */
export async function putRight(
  stage: Stage,
  { cast }: DemoNetwork,
  session: Planned,
  comers: readonly Comer[],
): Promise<void> {
  const length = minutesIn({ start: session.startsAt, end: session.endsAt });
  const short = comers.find(({ member, stays, email }) => {
    const [stay] = stays;
    return member?.email === email && email !== null && stay && minutesIn(stay) < length / 2;
  });
  if (!short?.member || !stage.chance.happens(0.2)) return;
  stage.at(later(session.endsAt, 3 * DAY));
  await stage.get(Entries).correct(
    cast.oli.actor,
    session.id,
    { personId: short.member.id },
    {
      status: 'attended',
      minutes: length,
      reason: 'Their line broke off; the facilitator heard them by telephone to the end',
    },
  );
}

/** Somebody who is on no list says that they were there. Older ones were answered; the latest wait. */
export async function contest(
  stage: Stage,
  { cast }: DemoNetwork,
  session: Planned,
  { registered, comers }: { registered: Registered; comers: readonly Comer[] },
): Promise<void> {
  const came = new Set(comers.map(({ member }) => member));
  const missed = registered.coming.filter((member) => !came.has(member));
  const someone = missed.find((member) => member === cast.priya) ?? missed[0];
  if (!someone || !stage.chance.happens(0.12)) return;
  stage.at(later(session.endsAt, 2 * DAY));
  const reason = 'I was there, on the screen in the day room with two others.';
  await stage.get(Entries).contest(someone.actor, session.id, reason);
  if (+stage.now - +session.endsAt < 60 * DAY) return;
  stage.at(later(session.endsAt, 5 * DAY));
  const answer = { status: 'attended', reason: 'Two colleagues confirm it' } as const;
  await stage.get(Entries).correct(cast.oli.actor, session.id, { personId: someone.id }, answer);
}

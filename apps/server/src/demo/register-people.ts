import { Registrations, SessionStates } from '#programme';
import { DAY, later, MINUTE, type Stage } from './stage.js';
import type { DemoNetwork, Member } from './write-network.js';
import type { Planned } from './write-programme.js';

/** Who said that they would come, and who of them said sorry. */
export interface Registered {
  readonly coming: readonly Member[];
  readonly sorry: readonly Member[];
}

/** Lets those whom a session draws register for it, each at a moment of their own. */
export async function registerPeople(
  stage: Stage,
  network: DemoNetwork,
  session: Planned,
): Promise<Registered> {
  const drawn = network.members.filter((member) => isDrawn(stage, member, session));
  const moments = drawn.map(() => momentBefore(stage, session)).sort((a, b) => +a - +b);
  for (const [place, { actor, id }] of drawn.entries()) {
    stage.at(moments[place] ?? stage.now);
    await stage.get(Registrations).register(actor, { sessionId: session.id, personId: id });
  }
  return withdrawals(stage, session, drawn);
}

function isDrawn({ chance, now }: Stage, member: Member, { pull, startsAt, publishedAt }: Planned): boolean {
  if (member.joinedAt > startsAt || publishedAt > now) return false;
  // Of what is far ahead people think later.
  const nearness = +startsAt - +now > 21 * DAY ? 0.35 : 1;
  return chance.happens(member.keenness * pull[member.tier] * nearness);
}

function momentBefore({ chance, now }: Stage, { startsAt, publishedAt }: Planned): Date {
  const until = Math.min(+startsAt - 2 * 60 * MINUTE, +now - MINUTE);
  const from = Math.max(+publishedAt + MINUTE, until - 13 * DAY);
  return new Date(from + Math.floor(chance.next() * Math.max(0, until - from)));
}

/** Some cannot come after all: most of them say so. */
async function withdrawals(stage: Stage, session: Planned, drawn: readonly Member[]): Promise<Registered> {
  const sorry: Member[] = [];
  const coming: Member[] = [];
  stage.at(later(session.startsAt, -MINUTE * 60));
  for (const member of drawn) {
    const place = { sessionId: session.id, personId: member.id };
    if (stage.chance.happens(0.07)) {
      await stage.get(Registrations).apologise(member.actor, place);
      sorry.push(member);
    } else if (stage.chance.happens(0.04)) await stage.get(Registrations).cancel(member.actor, place);
    else coming.push(member);
  }
  return { coming, sorry };
}

/** Calls a session off the day before, with the reason that everybody was told. */
export async function callOff(
  stage: Stage,
  { cast }: DemoNetwork,
  session: Planned,
  reason: string,
): Promise<void> {
  stage.at(later(session.startsAt, -DAY));
  await stage.get(SessionStates).cancel(cast.oli.actor, { id: session.id }, reason);
}

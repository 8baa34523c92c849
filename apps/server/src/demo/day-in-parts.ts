import { PartEntries } from '#attendance';
import { DayChoices, dayFromText, DayPlans, DayQueries, type Choices, type DayRow } from '#study-days';
import { atTheDoor } from './at-the-door.js';
import { Chance } from './chance.js';
import { DAY_JOINING, DAY_PRICE, PAST_DAY_PLAN } from './data/day-plan.js';
import { DAY, later, MINUTE, type Stage } from './stage.js';
import type { Comer } from './turnout.js';
import type { DemoNetwork, Member } from './write-network.js';
import type { Planned } from './write-programme.js';

/** A number of its own, so that the rest of the year is the same with and without it. */
const SEED = 29;

/** The study day of the past of which is known who was in which part. */
export function isInParts({ title }: Planned): boolean {
  return title.startsWith('Study day: the whole team');
}

/** Its parts, once people have registered for it, and what each of them chose. */
export async function planInParts(
  stage: Stage,
  { cast }: DemoNetwork,
  { id, startsAt }: Planned,
  coming: readonly Member[],
): Promise<void> {
  const chance = new Chance(SEED);
  stage.at(later(startsAt, -DAY));
  const { parts } = dayFromText(PAST_DAY_PLAN);
  await stage.get(DayPlans).write(cast.oli.actor, id, { price: DAY_PRICE, joining: DAY_JOINING, parts });
  for (const member of coming)
    await stage.get(DayChoices).choose(member.actor, id, await choicesOf(stage, id, { member, chance }));
}

/** One of the options with room in each part. */
export async function choicesOf(
  stage: Stage,
  sessionId: string,
  { member, chance }: { readonly member: Member; readonly chance: Chance },
): Promise<Choices> {
  const day = await stage.get(DayQueries).of(sessionId, member.id);
  return Object.fromEntries(
    (day?.parts ?? []).map(({ position, options }) => {
      const open = options.filter(hasRoom);
      return [position, open[chance.between(0, open.length - 1)]?.id];
    }),
  );
}

/** With some to spare for places that are kept. */
function hasRoom({ room, capacity }: DayRow['parts'][number]['options'][number]): boolean {
  const taken = [...room.held.values()].reduce((all, one) => all + one, 0);
  return capacity === null || taken < capacity - 5;
}

/** People sign the sheet of each part, and most are in most of them; guests come in at the door. */
export async function signInParts(
  stage: Stage,
  network: DemoNetwork,
  session: Planned,
  comers: readonly Comer[],
): Promise<void> {
  const chance = new Chance(SEED);
  const day = await stage.get(DayQueries).of(session.id);
  const members = comers.flatMap(({ member }) => member ?? []);
  await atTheDoor(
    stage,
    network,
    session,
    comers.filter(({ member }) => !member),
  );
  for (const { position, endsAt } of day?.parts ?? []) {
    stage.at(later(endsAt, 5 * MINUTE));
    const there = members
      .filter(() => chance.happens(0.85))
      .map(({ id }) => ({ kind: 'person', id }) as const);
    await stage.get(PartEntries).sign(network.cast.oli.actor, session.id, position, there);
  }
}

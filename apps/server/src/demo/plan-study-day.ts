import { Registrations, wallClockAt } from '#programme';
import { DayChoices, dayFromText, DayNeeds, DayPlans } from '#study-days';
import { Chance } from './chance.js';
import { choicesOf } from './day-in-parts.js';
import { DAY_JOINING, DAY_NEEDS, DAY_PRICE, dayPlan } from './data/day-plan.js';
import { DAY, later, ZONE, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';
import type { Planned } from './write-programme.js';

/** A number of its own, so that the rest of the year is the same with and without it. */
const SEED = 17;
const COMING = 26;

/** The last study day that is ahead has parts to choose from, and those who come have chosen, but for the cast. */
export async function planStudyDay(
  stage: Stage,
  network: DemoNetwork,
  sessions: readonly Planned[],
): Promise<void> {
  const day = sessions.findLast(({ title, startsAt }) => /study day/i.test(title) && startsAt > stage.now);
  if (!day) return;
  const until = wallClockAt(later(day.startsAt, -7 * DAY), ZONE).date;
  const { parts } = dayFromText(dayPlan(until));
  const plan = { price: DAY_PRICE, joining: DAY_JOINING, parts };
  const { actor } = network.cast.oli;
  stage.at(stage.now);
  await stage.together(async () => {
    await stage.get(DayPlans).write(actor, day.id, plan);
    await chooseForThem(stage, network, day);
    await comeUndecided(stage, network, day);
  });
}

async function chooseForThem(stage: Stage, { cast, members }: DemoNetwork, { id }: Planned): Promise<void> {
  const chance = new Chance(SEED);
  const known = new Set(Object.values(cast).map((member) => member.id));
  const coming = members.filter((member) => !known.has(member.id) && chance.happens(0.2));
  for (const member of coming.slice(0, COMING)) {
    const choices = await choicesOf(stage, id, { member, chance });
    await stage.get(DayChoices).choose(member.actor, id, choices);
    const needs = chance.happens(0.3) ? DAY_NEEDS[chance.between(0, DAY_NEEDS.length - 1)] : undefined;
    if (needs) await stage.get(DayNeeds).write(member.actor, id, needs);
  }
}

/** Those who sign in with one press have a place, and have yet to choose: home tells them so. */
async function comeUndecided(stage: Stage, { cast }: DemoNetwork, { id: sessionId }: Planned): Promise<void> {
  const undecided = [cast.joan, cast.amina, cast.oli, cast.ada];
  for (const { id: personId, actor } of undecided)
    await stage.get(Registrations).register(actor, { sessionId, personId });
}

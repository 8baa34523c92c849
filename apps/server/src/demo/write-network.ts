import { personActor, SYSTEM, tierOf, type Actor, type StaffGroup, type Tier } from '#kernel';
import { NetworkName, Organisations, type Headcount } from '#organisations';
import { People, RoleQueries } from '#people';
import type { Chance } from './chance.js';
import { CAST, type CastMember } from './data/cast.js';
import { ORGANISATIONS, type DemoOrganisation } from './data/organisations.js';
import { ROLES_BY_SECTOR } from './data/roles-by-sector.js';
import { peopleOfTheNetwork, WEEKS_OF_HISTORY, type DemoPerson } from './people-of-the-network.js';
import { type Stage } from './stage.js';

const NETWORK_NAME = 'Northmoor and the Vales';

/** Somebody who is in the network now, with all that decides whether they come. */
export interface Member extends DemoPerson {
  readonly id: string;
  readonly actor: Actor;
  readonly tier: Tier;
  readonly joinedAt: Date;
}

export interface DemoNetwork {
  readonly members: readonly Member[];
  readonly cast: Readonly<Record<CastMember['key'], Member>>;
  /** Ids by short name. */
  readonly organisations: ReadonlyMap<string, string>;
}

export async function writeNetwork(stage: Stage): Promise<DemoNetwork> {
  const groups = await staffGroups(stage);
  return stage.together(async () => {
    stage.at(stage.weeksFromNow(-WEEKS_OF_HISTORY));
    await stage.get(NetworkName).give(SYSTEM, NETWORK_NAME);
    const organisations = await writeOrganisations(stage, groups);
    const members: Member[] = [];
    for (const person of peopleOfTheNetwork(stage.chance)) {
      members.push(await joined(stage, person, { organisations, groups }));
    }
    await changeJobs(stage, members, organisations);
    return { members, organisations, cast: castAmong(members) };
  });
}

/** The staff group of each role, by the role's id. */
async function staffGroups(stage: Stage): Promise<Map<string, StaffGroup>> {
  const roles = await stage.get(RoleQueries).all();
  return new Map(roles.map(({ id, staffGroup }) => [id, staffGroup]));
}

async function writeOrganisations(
  stage: Stage,
  groups: ReadonlyMap<string, StaffGroup>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const organisation of ORGANISATIONS) {
    const { name, shortName, position, sector, area } = organisation;
    const workforce = workforceOf(organisation, groups, stage.chance);
    const draft = { name, shortName, position, sector, area, workforce };
    ids.set(shortName, await stage.get(Organisations).add(SYSTEM, draft));
  }
  return ids;
}

/** Many more work there than are in the network, in the same mixture of jobs. */
function workforceOf(
  { sector, people }: DemoOrganisation,
  groups: ReadonlyMap<string, StaffGroup>,
  chance: Chance,
): Headcount[] {
  const counts = new Map<StaffGroup, number>();
  const weights = ROLES_BY_SECTOR[sector].reduce((total, [, weight]) => total + weight, 0);
  const employed = people * chance.between(4, 12);
  for (const [roleId, weight] of ROLES_BY_SECTOR[sector]) {
    const group = groups.get(roleId) ?? '99';
    const count = Math.round((employed * weight) / weights);
    counts.set(group, (counts.get(group) ?? 0) + count);
  }
  return Array.from(counts, ([staffGroup, headcount]) => ({ staffGroup, headcount }));
}

async function joined(
  stage: Stage,
  person: DemoPerson,
  known: {
    readonly organisations: ReadonlyMap<string, string>;
    readonly groups: ReadonlyMap<string, StaffGroup>;
  },
): Promise<Member> {
  const { name, email, roleId, accessLevel } = person;
  const joinedAt = stage.weeksFromNow(-person.joinedWeeksAgo);
  stage.at(joinedAt);
  const organisationId = known.organisations.get(person.workplace) ?? null;
  const draft = { name, email, roleId, accessLevel, organisationId };
  const id = await stage.get(People).add(SYSTEM, draft);
  const tier = tierOf(known.groups.get(roleId) ?? '99');
  return { ...person, id, tier, joinedAt, actor: personActor(id, accessLevel) };
}

/** A few take another job in the middle of the year: what they came to before keeps the old one. */
async function changeJobs(
  stage: Stage,
  members: readonly Member[],
  organisations: ReadonlyMap<string, string>,
): Promise<void> {
  stage.at(stage.weeksFromNow(-20));
  const movers = members.filter(({ roleId, keenness }) => roleId === 'staff-nurse' && keenness > 0.5);
  for (const { id } of movers.slice(1, 6)) {
    const organisationId = organisations.get(stage.chance.pick(ORGANISATIONS).shortName) ?? null;
    await stage.get(People).change(SYSTEM, id, { roleId: 'nurse-specialist', organisationId });
  }
}

function castAmong(members: readonly Member[]): DemoNetwork['cast'] {
  // The cast come first, in their own order.
  const pairs = CAST.map(({ key }, place) => [key, members[place]] as const);
  return Object.fromEntries(pairs) as DemoNetwork['cast'];
}

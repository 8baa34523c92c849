import { foldedName, type AccessLevel } from '#kernel';
import type { Chance } from './chance.js';
import { CAST, castEmail } from './data/cast.js';
import { FIRST_NAMES, HARD_NAMES, LAST_NAMES } from './data/names.js';
import { ORGANISATIONS, type DemoOrganisation } from './data/organisations.js';
import { CERTAIN_ROLES, ROLES_BY_SECTOR } from './data/roles-by-sector.js';

/** Somebody who will be in the network: where, as what, since when, and how ready to come. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string | null;
  /** The short name of the organisation. */
  readonly workplace: string;
  readonly roleId: string;
  readonly accessLevel: AccessLevel;
  readonly joinedWeeksAgo: number;
  readonly keenness: number;
}

/** Non-clinical colleagues, volunteers and schools mostly join when something is made for them. */
const FIRST_THERE = /nurse|consultant|doctor|therapist|sister|psycholog|physio|dietitian|pharmacist|chaplain/;

export const WEEKS_OF_HISTORY = 54;
const WEEKS_SINCE_EVERYONE_COUNTS = 27;

/** Everybody, the cast first. */
export function peopleOfTheNetwork(chance: Chance): DemoPerson[] {
  const cast = CAST.map((member) => ({
    ...member,
    email: castEmail(member),
    joinedWeeksAgo: WEEKS_OF_HISTORY,
  }));
  const names = new Names(chance);
  const emails = new Set<string>();
  const others = ORGANISATIONS.flatMap((organisation) =>
    rolesAt(organisation, chance).map((roleId, place) =>
      personAt(organisation, { name: names.next(), roleId, isLead: place === 0 }, { chance, emails }),
    ),
  );
  return [...cast, ...others];
}

/** The jobs at an organisation besides those of the cast. */
function rolesAt({ shortName, sector, people }: DemoOrganisation, chance: Chance): string[] {
  const certain = CERTAIN_ROLES.filter(([, place]) => place === shortName).map(([roleId]) => roleId);
  const taken = CAST.filter(({ workplace }) => workplace === shortName).length + certain.length;
  const rest = Array.from({ length: people - taken }, () => chance.weighed(ROLES_BY_SECTOR[sector]));
  return [...rest, ...certain];
}

interface Post {
  readonly name: string;
  readonly roleId: string;
  readonly isLead: boolean;
}

function personAt(
  { shortName, position, warmth }: DemoOrganisation,
  { name, roleId, isLead }: Post,
  { chance, emails }: { chance: Chance; emails: Set<string> },
): DemoPerson {
  const isEarly = FIRST_THERE.test(roleId) || chance.happens(0.25);
  const hasEmail = !roleId.startsWith('volunteer') || chance.happens(0.8);
  return {
    name,
    email: hasEmail ? freeEmail(name, shortName, emails) : null,
    workplace: shortName,
    roleId,
    accessLevel: isLead && position === 'hub' ? 'educator' : 'member',
    joinedWeeksAgo: isEarly
      ? chance.between(40, WEEKS_OF_HISTORY)
      : chance.between(2, WEEKS_SINCE_EVERYONE_COUNTS),
    // Many come seldom, a few nearly always.
    keenness: Math.min(1, chance.next() ** 1.4 * warmth),
  };
}

function freeEmail(name: string, workplace: string, taken: Set<string>): string {
  const mailbox = lettersOf(name, '.');
  const domain = `${lettersOf(workplace, '-')}.example`;
  const tries = ['', '2', '3', '4'].map((number) => `${mailbox}${number}@${domain}`);
  const email = tries.find((tried) => !taken.has(tried)) ?? tries[0] ?? '';
  taken.add(email);
  return email;
}

function lettersOf(text: string, between: string): string {
  const letters = foldedName(text).replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('æ', 'ae');
  const plain = letters.replaceAll('þ', 'th').replaceAll('ð', 'd').replaceAll("'", '');
  return plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(between);
}

/** No two people of the demonstration have the same name, except where a namesake is meant. */
class Names {
  private readonly hard: string[];
  private readonly taken = new Set<string>();
  private given = 0;

  constructor(private readonly chance: Chance) {
    this.hard = [...HARD_NAMES];
  }

  next(): string {
    this.given++;
    const hard = this.given % 40 === 0 ? this.hard.shift() : undefined;
    if (hard !== undefined) return hard;
    for (;;) {
      const name = `${this.chance.pick(FIRST_NAMES)} ${this.chance.pick(LAST_NAMES)}`;
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }
}

import { foldedName, type Interval } from '#kernel';
import { FIRST_NAMES, LAST_NAMES } from './data/names.js';
import { ORGANISATIONS } from './data/organisations.js';
import type { Chance } from './chance.js';
import { later, MINUTE, type Stage } from './stage.js';
import type { Registered } from './register-people.js';
import type { DemoNetwork, Member } from './write-network.js';
import type { Planned } from './write-programme.js';

/** Somebody who was there, as a meeting's report would show them. */
export interface Comer {
  readonly shownAs: string;
  readonly email: string | null;
  readonly stays: readonly Interval[];
  /** Who it is in truth: a member, a guest, or (neither) a machine. */
  readonly member: Member | null;
  readonly guest: DemoGuest | null;
}

/** What a guest says of themselves at the door, or a coordinator finds out about them. */
interface DemoGuest {
  readonly roleId: string;
  readonly organisationName: string;
  readonly organisationId: string | null;
}

export function isMachine({ member, guest }: Comer): boolean {
  return member === null && guest === null;
}

/** Who came of those who said they would, and who came besides. */
export function turnout(
  stage: Stage,
  network: DemoNetwork,
  session: Planned,
  { coming, sorry }: Registered,
): Comer[] {
  const { chance } = stage;
  const said = new Set([...coming, ...sorry]);
  const came = coming.filter(({ keenness }) => chance.happens(0.78 + 0.2 * keenness));
  const unannounced = network.members.filter(
    (member) =>
      !said.has(member) &&
      member.joinedAt < session.startsAt &&
      chance.happens(member.keenness * session.pull[member.tier] * 0.08),
  );
  const members = [...came, ...unannounced].map((member) => comerOf(member, session, chance));
  const guests = Array.from({ length: chance.between(0, 2) }, () => guestAt(session, network, chance));
  return chance.happens(0.15) ? [...members, ...guests, machineAt(session)] : [...members, ...guests];
}

/** Most are shown under their own address; the others are for a human to tell. */
function comerOf(member: Member, session: Planned, chance: Chance): Comer {
  const shown = chance.weighed([
    ['as they are', 92],
    ['by a device', 2],
    ['name only', 3],
    ['another address', 3],
  ] as const);
  const stays = staysAt(session, chance);
  const own = { member, stays, guest: null, shownAs: member.name };
  if (shown === 'by a device') return { ...own, shownAs: `${firstName(member.name)}’s tablet`, email: null };
  if (shown === 'name only') return { ...own, email: null };
  if (shown === 'another address') return { ...own, email: `${mailboxOf(member.name)}@post.example` };
  return { ...own, email: member.email };
}

const GUESTS_ARE = ['staff-nurse', 'volunteer', 'administrator', 'parent-or-carer', 'teacher', 'not-known'];

/** Somebody without an account, whom a colleague brought along. */
function guestAt(session: Planned, { organisations }: DemoNetwork, chance: Chance): Comer {
  const name = `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`;
  const email = chance.happens(0.6) ? `${mailboxOf(name)}@elsewhere.example` : null;
  const workplace = chance.pick(ORGANISATIONS.filter(({ warmth }) => warmth > 0));
  const organisationId = organisations.get(workplace.shortName) ?? null;
  const guest = { roleId: chance.pick(GUESTS_ARE), organisationName: workplace.name, organisationId };
  return { shownAs: name, email, stays: staysAt(session, chance), member: null, guest };
}

function machineAt({ startsAt, endsAt }: Planned): Comer {
  const stays = [{ start: startsAt, end: endsAt }];
  return { shownAs: 'Notes by Scribble', email: null, stays, member: null, guest: null };
}

/** One stay for most; some come late or leave early, some drop out and return, some have two devices. */
function staysAt({ startsAt, endsAt }: Planned, chance: Chance): Interval[] {
  const length = (+endsAt - +startsAt) / MINUTE;
  const start = later(startsAt, seconds(chance, -6, chance.happens(0.1) ? 20 : 4));
  const isEarlyBird = chance.happens(0.1);
  const end = isEarlyBird
    ? later(startsAt, seconds(chance, length * 0.2, length * 0.6))
    : later(endsAt, seconds(chance, -2, 4));
  if (start >= end) return [{ start: startsAt, end }];
  const middle = later(start, Math.floor((+end - +start) * (0.3 + 0.4 * chance.next())));
  if (chance.happens(0.1)) {
    return [
      { start, end: middle },
      { start: later(middle, 2 * MINUTE), end: later(end, 2 * MINUTE) },
    ];
  }
  return chance.happens(0.05)
    ? [
        { start, end },
        { start: middle, end: later(middle, 10 * MINUTE) },
      ]
    : [{ start, end }];
}

/** Milliseconds between two counts of minutes, to the whole second. */
function seconds(chance: Chance, least: number, most: number): number {
  return chance.between(Math.round(least * 60), Math.round(most * 60)) * 1000;
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

function mailboxOf(name: string): string {
  return foldedName(name).replace(/[^a-z0-9]+/g, '.');
}

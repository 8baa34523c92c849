import { personActor, STRANGER, SYSTEM, type AccessLevel, type Actor } from '#kernel';
import { Organisations, type OrganisationDraft } from '#organisations';
import { People } from '#people';
import type { House } from './house.js';

/** Somebody of the cast, and the actor that they are when they are signed in. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
  readonly roleId: string;
  readonly accessLevel: AccessLevel;
  readonly actor: Actor;
}

export interface Cast {
  /** Palliative consultant at the hub, who facilitates: an educator. */
  readonly amina: Member;
  /** Community nurse who brings a case. */
  readonly ben: Member;
  /** Staff nurse at Elm House. */
  readonly priya: Member;
  /** Receptionist at Elm House. */
  readonly joan: Member;
  /** Volunteer driver for Elm House. */
  readonly tomos: Member;
  /** Teacher at a special school. */
  readonly ruth: Member;
  /** The network's coordinator. */
  readonly oli: Member;
  /** A stranger: nobody knows him. */
  readonly sam: { readonly name: string; readonly email: string; readonly actor: Actor };
  readonly places: Places;
}

/** The ids of where they work. */
interface Places {
  readonly hub: string;
  readonly community: string;
  readonly elmHouse: string;
  readonly school: string;
}

const HUB = place("Northmoor Children's Hospital", 'Northmoor', 'hub', 'nhs');
const COMMUNITY = place('Calder Vale Community Nursing', 'Calder Vale', 'spoke', 'nhs');
const ELM_HOUSE = place('Elm House', 'Elm House', 'spoke', 'voluntary');
const SCHOOL = place('Fernhill School', 'Fernhill', 'spoke', 'education');

/** Brings the cast into a house: the same people in every test, in the demonstration and in the documents. */
export async function castOf(house: Pick<House, 'get'>): Promise<Cast> {
  const organisations = house.get(Organisations);
  const hub = await organisations.add(SYSTEM, HUB);
  const community = await organisations.add(SYSTEM, COMMUNITY);
  const elmHouse = await organisations.add(SYSTEM, ELM_HOUSE);
  const school = await organisations.add(SYSTEM, SCHOOL);
  return {
    amina: await join(house, 'Amina Rahman', [hub, 'consultant', 'educator']),
    ben: await join(house, 'Ben Carter', [community, 'community-nurse', 'member']),
    priya: await join(house, 'Priya Nair', [elmHouse, 'staff-nurse', 'member']),
    joan: await join(house, 'Joan Whitlock', [elmHouse, 'receptionist', 'member']),
    tomos: await join(house, 'Tomos Prys', [elmHouse, 'volunteer-driver', 'member']),
    ruth: await join(house, 'Ruth O’Dowd', [school, 'teacher', 'member']),
    oli: await join(house, 'Oli Fairweather', [hub, 'manager', 'coordinator']),
    sam: { name: 'Sam Stranger', email: 'sam@elsewhere.example', actor: STRANGER },
    places: { hub, community, elmHouse, school },
  };
}

/** Another educator, whose the sessions of the cast are not. Answers their id. */
export function educator(house: House, { places }: Cast): Promise<string> {
  const draft = { name: 'Lena Brook', email: 'lena@northmoor.example', accessLevel: 'educator' } as const;
  return house.get(People).add(SYSTEM, { ...draft, organisationId: places.elmHouse, roleId: 'consultant' });
}

async function join(
  house: Pick<House, 'get'>,
  name: string,
  [organisationId, roleId, accessLevel]: readonly [string, string, AccessLevel],
): Promise<Member> {
  const email = `${name.split(' ')[0]!.toLowerCase()}@northmoor.example`;
  const draft = { name, email, organisationId, roleId, accessLevel };
  const id = await house.get(People).add(SYSTEM, draft);
  return { ...draft, id, actor: personActor(id, accessLevel) };
}

function place(
  name: string,
  shortName: string,
  position: OrganisationDraft['position'],
  sector: OrganisationDraft['sector'],
): OrganisationDraft {
  return {
    name,
    shortName,
    position,
    sector,
    area: shortName === 'Elm House' ? 'Calder Vale' : shortName,
    workforce: [],
  };
}

import type { AccessLevel } from '#kernel';

/** Somebody whom the tests and the documents know too: the same name, job and workplace. */
export interface CastMember {
  readonly key: 'amina' | 'ben' | 'priya' | 'joan' | 'tomos' | 'ruth' | 'oli' | 'ada';
  readonly name: string;
  readonly workplace: string;
  readonly roleId: string;
  readonly accessLevel: AccessLevel;
  /** How likely they come to what suits them, from 0 to 1. */
  readonly keenness: number;
}

export const CAST: readonly CastMember[] = [
  {
    key: 'joan',
    name: 'Joan Whitlock',
    workplace: 'Elm House',
    roleId: 'receptionist',
    accessLevel: 'member',
    keenness: 0.95,
  },
  {
    key: 'priya',
    name: 'Priya Nair',
    workplace: 'Elm House',
    roleId: 'staff-nurse',
    accessLevel: 'member',
    keenness: 0.95,
  },
  {
    key: 'amina',
    name: 'Amina Rahman',
    workplace: 'Northmoor',
    roleId: 'consultant',
    accessLevel: 'educator',
    keenness: 1,
  },
  {
    key: 'ben',
    name: 'Ben Carter',
    workplace: 'Calder Vale',
    roleId: 'community-nurse',
    accessLevel: 'member',
    keenness: 0.9,
  },
  {
    key: 'oli',
    name: 'Oli Fairweather',
    workplace: 'Northmoor',
    roleId: 'manager',
    accessLevel: 'coordinator',
    keenness: 0.8,
  },
  {
    key: 'tomos',
    name: 'Tomos Prys',
    workplace: 'Elm House',
    roleId: 'volunteer-driver',
    accessLevel: 'member',
    keenness: 0.8,
  },
  {
    key: 'ruth',
    name: 'Ruth O’Dowd',
    workplace: 'Fernhill',
    roleId: 'teacher',
    accessLevel: 'member',
    keenness: 0.9,
  },
  {
    key: 'ada',
    name: 'Ada Morgan',
    workplace: 'Northmoor',
    roleId: 'administrator',
    accessLevel: 'administrator',
    keenness: 0.2,
  },
];

/** As in the tests: the first name at the network's own invented domain. */
export function castEmail({ name }: Pick<CastMember, 'name'>): string {
  return `${(name.split(' ')[0] ?? '').toLowerCase()}@northmoor.example`;
}

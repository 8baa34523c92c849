import type { RoomPerson } from '../../../../libs/live/src/contract.js';

/** Nobody real is called like this, and every name says so. */
const NAMES: readonly (readonly [name: string, role: string, workplace: string])[] = [
  ['Nell', 'Staff nurse', 'Pretend Hospital'],
  ['Carys', 'Community nurse', 'Pretend Valley'],
  ['Sunil', 'Doctor', 'Pretend Hospital'],
  ['Grace', 'Receptionist', 'Pretend House'],
  ['Idris', 'Volunteer driver', 'Pretend House'],
  ['Mei', 'Teacher', 'Pretend School'],
  ['Abena', 'Social worker', 'Pretend Council'],
  ['Rory', 'Chaplain', 'Pretend Hospital'],
];

export const PRETEND_PEOPLE: readonly RoomPerson[] = NAMES.map(([name, role, workplace]) => ({
  ...{ personId: `pretend-${name}`, name: `${name} (pretend)`, role, workplace },
  ...{ part: name === 'Carys' ? 'Presenter' : null, isHost: false },
}));

/** Comes without a place, and knocks. */
export const STRANGER: RoomPerson = {
  ...{ personId: 'pretend-Sam', name: 'Sam (pretend)', role: 'Physiotherapist', workplace: 'Pretend Clinic' },
  ...{ part: null, isHost: false },
};

/** What they do by themselves, and after how many seconds; `who` is their place in the list. */
export interface Played {
  readonly after: number;
  readonly who?: number;
  readonly does: 'come' | 'hand' | 'leave' | 'write' | 'whisper' | 'knock';
  readonly words?: string;
}

export const SCRIPT: readonly Played[] = [
  { after: 1, who: 0, does: 'come' },
  { after: 2, who: 1, does: 'come' },
  { after: 3, who: 2, does: 'come' },
  { after: 5, who: 3, does: 'come' },
  { after: 6, who: 0, does: 'write', words: 'Good morning! Can everybody hear me?' },
  { after: 8, who: 4, does: 'come' },
  { after: 10, does: 'knock' },
  { after: 12, who: 5, does: 'come' },
  { after: 14, who: 2, does: 'hand' },
  { after: 18, who: 6, does: 'come' },
  { after: 20, who: 3, does: 'whisper', words: 'I have never been here before. What do I have to do?' },
  { after: 24, who: 7, does: 'come' },
  { after: 30, who: 1, does: 'hand' },
  { after: 40, who: 5, does: 'write', words: 'Could you say that again, a little slower?' },
  { after: 75, who: 4, does: 'leave' },
  { after: 100, who: 4, does: 'come' },
];

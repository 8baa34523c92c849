import type { Tier } from '#kernel';
import { isOpenToAll, type Audience } from './audience.js';

/** Who is meant by each tier, as the people themselves would say it. */
export const PEOPLE_OF: Readonly<Record<Tier, string>> = {
  'registered-clinical': 'nurses, doctors and other registered clinical staff',
  'clinical-support': 'health care assistants and clinical support staff',
  'non-clinical': 'reception and admin staff',
  students: 'students',
  volunteers: 'volunteers',
  'outside-health': 'staff outside health, such as schools and social care',
  'not-known': 'people whose role we do not know',
};

/** "For reception and admin staff, and volunteers", or "Open to everyone". */
export function audienceInWords(audience: Audience, roleName: (role: string) => string): string {
  if (isOpenToAll(audience)) return 'Open to everyone';
  const roles = audience.roles.map((role) => pluralOf(midSentence(roleName(role))));
  return `For ${inARow([...audience.tiers.map((tier) => PEOPLE_OF[tier]), ...roles])}`;
}

/** The people of one tier, for a form's choices. */
export function tierInWords(tier: Tier): string {
  const people = PEOPLE_OF[tier];
  return people.charAt(0).toUpperCase() + people.slice(1);
}

/** "a, b and c"; names that hold a comma or an "and" of their own are kept further apart. */
export function inARow(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1);
  if (others.length === 0) return last;
  if (names.every((name) => !/,| and /.test(name))) return `${others.join(', ')} and ${last}`;
  return others.length === 1 ? `${others.join('')}, and ${last}` : `${others.join('; ')}; and ${last}`;
}

/** "Staff nurse" is "staff nurse" inside a sentence; "GP" stays "GP". */
export function midSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** "parent or carer" → "parents or carers", "doctor in training" → "doctors in training". */
function pluralOf(name: string): string {
  const [, head = name, rest = ''] = /^(.*?)( (?:of|in|for|with|outside|\().*)$/.exec(name) ?? [];
  if (head.includes(',')) return pluralWord(head) + rest;
  return head.split(' or ').map(pluralWord).join(' or ') + rest;
}

function pluralWord(word: string): string {
  if (/staff$/.test(word)) return word;
  if (/person$/.test(word)) return word.replace(/person$/, 'people');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  if (/fe$/.test(word)) return word.replace(/fe$/, 'ves');
  return /(x|ch|sh|s)$/.test(word) ? `${word}es` : `${word}s`;
}

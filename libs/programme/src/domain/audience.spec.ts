import { audienceInWords } from './audience-in-words.js';
import { EVERYONE, suits, type Audience } from './audience.js';

const NAMES: Readonly<Record<string, string>> = {
  nurse: 'Staff nurse',
  gp: 'General practitioner (GP)',
  parent: 'Parent or carer',
  secretary: 'Administrator or secretary',
  art: 'Art, drama or music therapist',
  trainee: 'Doctor in training',
  midwife: 'Midwife',
  young: 'Young person or service user',
};
const wordsFor = (audience: Partial<Audience>) =>
  audienceInWords({ ...EVERYONE, ...audience }, (role) => NAMES[role] ?? role);

it.each<[Partial<Audience>, string]>([
  [{}, 'Open to everyone'],
  [{ tiers: ['non-clinical'] }, 'For reception and admin staff'],
  [{ tiers: ['non-clinical', 'volunteers'] }, 'For reception and admin staff, and volunteers'],
  [{ tiers: ['volunteers'], roles: ['nurse'] }, 'For volunteers and staff nurses'],
  [
    { roles: ['gp', 'midwife', 'trainee'] },
    'For general practitioners (GP), midwives and doctors in training',
  ],
  [{ roles: ['parent'] }, 'For parents or carers'],
  [{ roles: ['secretary'] }, 'For administrators or secretaries'],
  [{ roles: ['art'] }, 'For art, drama or music therapists'],
  [{ roles: ['young'] }, 'For young people or service users'],
  [
    { tiers: ['non-clinical', 'volunteers'], roles: ['nurse'] },
    'For reception and admin staff; volunteers; and staff nurses',
  ],
])('says %j as "%s"', (audience, sentence) => {
  expect(wordsFor(audience)).toBe(sentence);
});

it.each<[string, Partial<Audience>, boolean]>([
  ['everyone', {}, true],
  ['their tier', { tiers: ['non-clinical'] }, true],
  ['their role', { roles: ['receptionist'] }, true],
  ['another tier and role', { tiers: ['students'], roles: ['porter'] }, false],
])('suits a receptionist when it is made for %s', (_story, audience, answer) => {
  expect(suits({ ...EVERYONE, ...audience }, 'receptionist', 'non-clinical')).toBe(answer);
});

import { STAFF_GROUPS } from '#kernel';
import { groupsAsText, groupsFromText } from './group-names.js';

it('writes whole tiers by their names, and other groups by their own', () => {
  expect(groupsAsText(['08', '09', '10'])).toBe('non-clinical and volunteers');
  expect(groupsAsText(['08'])).toBe('administrative and clerical');
  expect(groupsAsText(['08', 'E4'])).toBe('administrative and clerical and parent, carer or service user');
});

it('reads every two groups as they were written', () => {
  const pairs = STAFF_GROUPS.flatMap((one) => STAFF_GROUPS.map((other) => [one, other]));
  const sorted = pairs.map((pair) => STAFF_GROUPS.filter((group) => pair.includes(group)));

  expect(sorted.map((pair) => groupsFromText(groupsAsText(pair)))).toEqual(sorted);
});

it.each([
  ['Non-Clinical, volunteers', ['08', '09', '10']],
  ['students, and volunteers', ['02', '10']],
  ['nonclinical', undefined],
  ['volunteers or students', undefined],
  ['volunteersome', undefined],
])('reads "%s"', (text, groups) => {
  expect(groupsFromText(text)).toEqual(groups);
});

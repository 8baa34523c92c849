import { foldedName } from './folded-name.js';

it.each([
  ['Siân O’Neill', "sian o'neill"],
  ['  Ana   María ', 'ana maria'],
  ['Núñez–Ortega', 'nunez-ortega'],
  ['ＥＬＭ House', 'elm house'],
  ['', ''],
])('folds %j to %j', (name, folded) => {
  expect(foldedName(name)).toBe(folded);
});

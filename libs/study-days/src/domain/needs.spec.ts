import { dishesOf, forgottenAt } from './needs.js';

it('counts the same wish once, however it is typed, and the most frequent first', () => {
  expect(dishesOf(['No nuts', 'Vegetarian', 'vegetarian.', 'Vegan', 'VEGETARIAN '])).toEqual([
    { text: 'Vegetarian', people: 3 },
    { text: 'No nuts', people: 1 },
    { text: 'Vegan', people: 1 },
  ]);
});

it('keeps needs for whole days after the end', () => {
  expect(forgottenAt(new Date('2026-12-04T16:00:00Z'), 7)).toEqual(new Date('2026-12-11T16:00:00Z'));
});

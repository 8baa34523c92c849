import { nearest } from './nearest.js';

const places = ['Elm House', 'Elm Lodge', 'Northmoor Children’s Hospital', 'Fernhill School'];

it.each([
  ['Elm Hose', ['Elm House', 'Elm Lodge']],
  ['NORTHMOOR CHILDRENS HOSPITAL', ['Northmoor Children’s Hospital']],
  ['Zzz', []],
  ['', []],
])('suggests for %j', (written, names) => {
  expect(nearest(written, places)).toEqual(names);
});

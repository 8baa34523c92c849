import { faultsOfLength, faultsOfReason } from './reason.js';

const messagesOf = (faults: ReturnType<typeof faultsOfReason>) => faults.map(({ message }) => message);

it.each([
  ['none', ' \n', ['Say why, so that others can follow it later.'], []],
  ['a word', 'Ill', [], []],
  ['a thousand letters', 'x'.repeat(1000), [], []],
  ['one more', 'x'.repeat(1001), ['Use 1,000 letters at most.'], ['Use 1,000 letters at most.']],
])('says what is wrong with a reason of %s', (_story, reason, whereAsked, whereFree) => {
  expect(messagesOf(faultsOfReason(reason))).toEqual(whereAsked);
  expect(messagesOf(faultsOfLength(reason))).toEqual(whereFree);
});

import type { DraftRow } from '../draft.js';
import { People } from './people.js';

const row = (at: number, more: Partial<DraftRow>): DraftRow => ({
  row: at,
  kind: 'connection',
  name: 'Zoë Kaur',
  ...more,
});
const keys = (...rows: Partial<DraftRow>[]): string[] => {
  const people = new People();
  return rows.map((more, at) => people.identify(row(at + 1, more)).personKey);
};
const count = (...rows: Partial<DraftRow>[]): number => new Set(keys(...rows)).size;

describe('People', () => {
  it.each([
    [
      'one e-mail in two spellings',
      [{ email: 'ZOE@x.example.org' }, { email: 'zoe@x.example.org', name: 'Zoë (phone)' }],
      1,
    ],
    ['one name without e-mails', [{}, { name: 'Zoe\u0308 Kaur (External)' }], 1],
    ['a name with an e-mail and the same without', [{ email: 'zoe@x.example.org' }, {}], 2],
    ['namesakes with their own UPNs', [{ upn: 'zoe1@x.example.org' }, { upn: 'zoe2@x.example.org' }], 2],
    ['one token of ours under two names', [{ joinToken: 't1' }, { joinToken: 't1', name: 'Z' }], 1],
    ['two calls from one number', [{ name: '+44 7700 900123' }, { name: '+44 7700 900123' }], 2],
    [
      'two phones named after their kind',
      [{ name: 'iPhone (+44 7700 900123)' }, { name: 'iPhone (+44 7700 900124)' }],
      2,
    ],
    ['nobody by name, twice', [{ name: '' }, { name: '' }], 2],
  ])('sees in %s', (_story, rows, people) => {
    expect(count(...rows)).toBe(people);
  });

  it('numbers callers, and keeps an e-mail but no number of somebody whose name is one', () => {
    const people = new People();
    const identities = [
      { name: '01632 960001' },
      { name: '01632 960001' },
      { name: '01632 960001', email: 'ben@x.example.org' },
    ].map((more, at) => people.identify(row(at + 1, more)));

    expect(identities.map(({ name, kind }) => [name, kind])).toEqual([
      ['Dial-in 1', 'dial-in'],
      ['Dial-in 2', 'dial-in'],
      ['ben@x.example.org', 'connection'],
    ]);
  });
});

import { aliasOf, matchOf, type Comer, type Known } from './matching.js';
import { suggestionsFor } from './suggestions.js';
import type { Target } from './target.js';

const comer = (said: Partial<Comer>): Comer => ({
  personKey: 'k',
  name: 'Priya Nair',
  email: null,
  joinToken: null,
  isDialIn: false,
  ...said,
});

const priya: Target = { kind: 'person', id: 'priya' };
const known: Known = {
  byJoinToken: new Map([['tok', 'priya']]),
  byEmail: new Map([['priya@elm.example', 'priya']]),
  emailAliases: new Map<string, Target>([['p.nair@home.example', priya]]),
  nameAliases: new Map<string, Target>([
    ['Priya N', priya],
    ['Meeting room 2', { kind: 'nobody' }],
  ]),
};

describe('matching somebody in a report', () => {
  it.each([
    ['our own join token', comer({ joinToken: 'tok', email: 'other@x.example' }), 'token'],
    ['an exact e-mail in other capitals', comer({ email: 'Priya@Elm.example ' }), 'email'],
    ['a remembered e-mail', comer({ email: 'p.nair@home.example' }), 'alias'],
    ['a remembered name where there is no e-mail', comer({ name: 'Priya  N' }), 'alias'],
  ])('knows them by %s', (_story, given, how) => {
    expect(matchOf(given, known)).toEqual({ target: priya, how });
  });

  it.each([
    ['the same name as a member', comer({ name: 'Priya Nair' })],
    [
      'a remembered name with an e-mail that we do not know',
      comer({ name: 'Priya N', email: 'x@y.example' }),
    ],
    ['a remembered name in other capitals', comer({ name: 'priya n' })],
    ['a telephone call', comer({ name: 'Priya N', isDialIn: true })],
    ['a join token that is not ours', comer({ joinToken: 'else' })],
  ])('waits for a human where there is only %s', (_story, given) => {
    expect(matchOf(given, known)).toBeUndefined();
  });

  it.each([
    ['no name at all', { name: '' }],
    ['a name out of which a telephone number was taken', { name: 'Priya N', personKey: 'row:7' }],
    ['the name of a device', { name: 'iPhone' }],
    ['the name of a device with a number', { name: 'Galaxy S21' }],
    ['a word for anybody', { name: 'Guest 2' }],
  ])('neither remembers nor trusts %s', (_story, said) => {
    const nameAliases = new Map<string, Target>([[said.name, priya]]);

    expect(aliasOf(comer(said))).toBeUndefined();
    expect(matchOf(comer(said), { ...known, nameAliases })).toBeUndefined();
  });

  it('remembers a device that bears its owner’s name', () => {
    expect(aliasOf(comer({ name: 'Priya’s iPhone' }))).toEqual({ kind: 'name', value: 'Priya’s iPhone' });
  });

  it('remembers that a room is not a person', () => {
    expect(matchOf(comer({ name: 'Meeting room 2' }), known)).toEqual({
      target: { kind: 'nobody' },
      how: 'alias',
    });
  });

  it('remembers a decision under the e-mail, else under the name, and never for a telephone call', () => {
    expect(aliasOf(comer({ email: 'A@b.example' }))).toEqual({ kind: 'email', value: 'a@b.example' });
    expect(aliasOf(comer({}))).toEqual({ kind: 'name', value: 'Priya Nair' });
    expect(aliasOf(comer({ isDialIn: true }))).toBeUndefined();
  });
});

describe('suggestions for the queue', () => {
  const candidate = {
    personId: 'priya',
    name: 'Priya Nair',
    email: 'priya@elm.example',
    isRegistered: false,
  };

  it.each([
    [{ name: 'PRIYA NAIR', email: null }, 'same name, no e-mail in the file'],
    [{ name: 'Priya Nair', email: 'p@home.example' }, 'same name, another e-mail'],
    [{ name: 'Nair, Priya', email: null }, 'same name in another order'],
    [{ name: 'P', email: 'priya@home.example' }, 'same e-mail before the @'],
  ])('says why %j may be Priya', (row, reason) => {
    expect(suggestionsFor(row, [candidate])).toEqual([{ personId: 'priya', name: 'Priya Nair', reason }]);
  });

  it('suggests part of a name only among the registered, and puts them first', () => {
    const registered = { ...candidate, personId: 'other', name: 'Priya Shah', isRegistered: true };

    expect(suggestionsFor({ name: 'Priya', email: null }, [candidate, registered])).toEqual([
      { personId: 'other', name: 'Priya Shah', reason: 'part of the same name; registered for this session' },
    ]);
  });

  it('suggests nobody where nothing is alike', () => {
    expect(suggestionsFor({ name: 'Sam', email: null }, [candidate])).toEqual([]);
  });
});

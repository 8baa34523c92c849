import { emptyPlace, type Place } from '../support/databases.js';
import { jsonOf, spoken, wheelhouse } from '../support/command-line.js';

describe('the command line', () => {
  let place: Place;

  beforeAll(async () => {
    place = await emptyPlace('sqlite');
  });

  afterAll(() => place.remove());

  it('lists its commands', async () => {
    const { code, out, err } = await spoken(place.settings, ['--help']);

    expect(code).toBe(0);
    expect(err).toBe('');
    for (const command of [
      'migrate',
      'demo load',
      'user create',
      'import people',
      'backup',
      'doctor',
      'jobs list',
    ])
      expect(out).toContain(`  ${command} `);
  });

  it('says what a command takes', async () => {
    const { code, out } = await spoken(place.settings, ['user', 'create', '--help']);

    expect(code).toBe(0);
    expect(out).toContain('--email ADDRESS');
    expect(out).toContain('(needed)');
  });

  it.each([
    ['a command that there is not', ['dance'], 'There is no command "dance".'],
    ['an option that there is not', ['migrate', '--fast'], "Unknown option '--fast'."],
    ['nothing where a file is needed', ['backup'], 'FILE is missing.'],
    ['too many words', ['backup', 'a', 'b'], '"b" is too much.'],
    ['no e-mail address', ['user', 'create', '--name', 'Ada'], '--email is missing.'],
    [
      'an access level that there is not',
      ['user', 'create', '--name', 'A', '--email', 'a@b.example', '--access', 'king'],
      '--access is one of',
    ],
    ['a day that is not one', ['export', 'attendance', '--from', '2026-02-30'], '--from is a day'],
    [
      'CSV where JSON was promised',
      ['export', 'attendance', '--json', '--format', 'csv'],
      'name a file with --out',
    ],
  ])('does not understand %s: exit 2, and nothing on stdout', async (_story, words, sentence) => {
    const { code, out, err } = await spoken(place.settings, words);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it('says a refusal as one JSON value, and as a sentence on stderr', async () => {
    const said = await spoken(place.settings, ['token', 'create', '--email', 'no@body.example', '--json']);

    expect(said.code).toBe(1);
    expect(jsonOf(said)).toMatchObject({ code: 'nobody', errors: [] });
    expect(said.err).toContain('Nobody in the network has the e-mail address no@body.example');
  });

  it('says which setting is wrong', async () => {
    const { code, err } = await wheelhouse(place.settings, ['doctor'], { PORT: 'abc' });

    expect(code).toBe(1);
    expect(err).toContain('PORT');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PersonQueries, SignInLinks, SignIns, Tokens } from '#people';
import { castOf } from '../support/cast.js';
import { jsonOf, wheelhouse } from '../support/command-line.js';
import { emptyPlace, ENGINES } from '../support/databases.js';
import { openHouse, type House } from '../support/house.js';

/** Each command is a process that starts the whole house: on a busy machine some seconds. */
const WITH_PATIENCE = 300_000;

describe.each(ENGINES)('people from the command line on %s', (engine) => {
  let house: House;
  const run = (...words: string[]) =>
    wheelhouse({ dataDir: house.config.dataDir, url: house.config.databaseUrl }, words);
  const file = (name: string, ...lines: string[]) => {
    const path = join(house.config.dataDir, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  };

  beforeAll(async () => {
    house = await openHouse(engine);
    await castOf(house);
  });

  afterAll(() => house.close());

  it(
    'makes the first administrator of a database that was empty',
    async () => {
      const place = await emptyPlace(engine);
      const pending = await wheelhouse(place.settings, ['migrate', '--dry-run', '--json']);
      const words = ['--email', 'ADA@Network.example', '--name', 'Ada Morgan', '--access', 'administrator'];
      const made = await wheelhouse(place.settings, ['user', 'create', ...words, '--json']);
      const after = await wheelhouse(place.settings, ['migrate', '--json']);
      await place.remove();

      expect((jsonOf(pending) as { pending: string[] }).pending.length).toBeGreaterThan(5);
      expect(jsonOf(made)).toMatchObject({
        name: 'Ada Morgan',
        email: 'ada@network.example',
        accessLevel: 'administrator',
      });
      expect(jsonOf(after)).toEqual({ ran: [] });
    },
    WITH_PATIENCE,
  );

  it(
    'refuses a second person with the same address',
    async () => {
      const { code, out, err } = await run(
        'user',
        'create',
        '--email',
        'oli@northmoor.example',
        '--name',
        'Another',
      );

      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(
        'Somebody else in the network already has this e-mail address. Nothing was changed.',
      );
    },
    WITH_PATIENCE,
  );

  it(
    'makes a token with which a program acts as that person',
    async () => {
      const made = await run('token', 'create', '--email', 'oli@northmoor.example', '--json');

      const identity = await house.get(Tokens).byBearer((jsonOf(made) as { token: string }).token);
      expect(identity).toMatchObject({ name: 'Oli Fairweather', accessLevel: 'coordinator' });
    },
    WITH_PATIENCE,
  );

  it(
    'makes a link that signs a person in once, where no letter can leave',
    async () => {
      const made = await run('user', 'link', '--email', 'Oli@northmoor.example', '--json');
      const nobody = await run('user', 'link', '--email', 'nobody@northmoor.example');

      const secret = (jsonOf(made) as { link: string }).link.split('/sign-in/link/')[1] ?? '';
      const open = () => house.get(SignInLinks).use(secret, { userAgent: undefined, isOwnDevice: false });
      const signIn = await open();
      expect(await house.get(SignIns).byCookie(signIn.secret)).toMatchObject({ name: 'Oli Fairweather' });
      await expect(open()).rejects.toThrow('This link has been used');
      expect({ code: nobody.code, out: nobody.out }).toEqual({ code: 1, out: '' });
      expect(nobody.err).toContain('Nobody in the network has this e-mail address. No link was made.');
    },
    WITH_PATIENCE,
  );

  it(
    'takes over organisations and then people, whole or not at all',
    async () => {
      const places = file('o.csv', 'Name,Position,Sector,Area', 'Willow Bank,spoke,voluntary,Eastfold');
      const people = file(
        'p.csv',
        'Name,Email,Role,Organisation',
        'Zia Quill,zia@q.example,Staff nurse,Willow Bank',
        'Bo,bo@q.example,Wizard,Willow Bank',
      );

      const dry = await run('import', 'organisations', places, '--dry-run', '--json');
      const kept = await run('import', 'organisations', places);
      const refused = await run('import', 'people', people, '--json');
      const nobody = await house.get(PersonQueries).byEmails(['zia@q.example']);
      const partly = await run('import', 'people', people, '--partial', '--json');

      expect(jsonOf(dry)).toMatchObject({ rows: 1, new: 1, refused: 0, written: false });
      expect(kept).toMatchObject({ code: 0, err: '' });
      expect(refused).toMatchObject({ code: 1 });
      expect(jsonOf(refused)).toMatchObject({ new: 1, refused: 1, written: false });
      expect(nobody).toEqual([]);
      expect(partly).toMatchObject({ code: 0 });
      expect(await house.get(PersonQueries).byEmails(['zia@q.example'])).toMatchObject([
        { name: 'Zia Quill', roleId: 'staff-nurse', organisationName: 'Willow Bank' },
      ]);
    },
    WITH_PATIENCE,
  );

  it(
    'says that there is no such file',
    async () => {
      const { code, err } = await run('import', 'people', '/no/such.csv');

      expect({ code, err }).toEqual({
        code: 1,
        err: 'There is no file /no/such.csv. Nothing was changed.\n',
      });
    },
    WITH_PATIENCE,
  );
});

import { CheckIns, Imports } from '#attendance';
import { Sessions } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { clinicDraft } from '../support/drafts.js';
import { statementsOf } from '../support/statements.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';
import { zoomFile } from '../support/zoom-file.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('the pages of attendance', () => {
  let server: Server;
  let cast: Cast;
  let oli: Visitor;
  let clinic: string;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: at('12:00') });
    cast = await castOf(server);
    oli = await server.signedIn(cast.oli.id);
    await oli.get('/learning');
  });

  beforeEach(async () => {
    server.clock.setTo(at('12:00'));
    const draft = clinicDraft({ startsAt: at('13:00'), endsAt: at('14:00') });
    clinic = await server.get(Sessions).create(cast.amina.actor, draft, 'published');
    server.clock.setTo(at('13:02'));
  });

  afterAll(() => server.close());

  const register = () => `/sessions/${clinic}/register`;
  const file = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'report.csv');
  const choose = (bytes: Uint8Array) => oli.submit(`${register()}/import`, { file: file(bytes) });

  it.each(['', '/import', '/new', '/lines/x', '/imports/x/rows/2', '/../door'])(
    'show register%s to its keepers only',
    async (path) => {
      const address = new URL(register() + path, server.url).pathname;
      const [stranger, ben, amina] = [
        server.visitor(),
        await server.signedIn(cast.ben.id),
        await server.signedIn(cast.amina.id),
      ];

      expect((await stranger.get(address)).location).toBe(`/sign-in?next=${encodeURIComponent(address)}`);
      expect((await ben.get(address)).status).toBe(403);
      expect((await amina.get(address)).status).toBe(path.includes('/x') ? 404 : 200);
    },
  );

  it('ask for the same number of statements for one line and for several', async () => {
    const statements = async (rows: Parameters<typeof zoomFile>[0]) => {
      await server.get(Imports).add(cast.oli.actor, clinic, { bytes: zoomFile(rows), fileName: 'z.csv' });
      return await statementsOf(server, () => oli.get(register()));
    };

    const one = await statements([
      ['Ben Carter', cast.ben.email, '13:00', '13:20'],
      ['Who is this', '', '13:00', '13:20'],
    ]);
    const several = await statements([
      ['Priya Nair', cast.priya.email, '13:00', '13:20'],
      ['Ruth O’Dowd', cast.ruth.email, '13:00', '13:20'],
      ['And who is this', '', '13:00', '13:20'],
    ]);

    expect(several).toBe(one);
  });

  it('say on the home page of those who keep a register where people wait in it', async () => {
    const rows: Parameters<typeof zoomFile>[0] = [['Who is this', '', '13:00', '13:20']];
    await server.get(Imports).add(cast.oli.actor, clinic, { bytes: zoomFile(rows), fileName: 'z.csv' });

    const [his, hers] = [await oli.get('/'), await (await server.signedIn(cast.joan.id)).get('/')];

    expect(his.html).toMatch(new RegExp(`href="${register()}"[^]*1 person of its file waits for you`));
    expect(hers.html).not.toContain('Waiting for you');
  });

  it('keep the person on the form when no file, or a wrong one, is chosen', async () => {
    await oli.get(`${register()}/import`);
    const none = await oli.submit(`${register()}/import`, { x: '' });
    const image = await choose(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));

    expect(none.status).toBe(422);
    expect(none.html).toContain('Choose the report that you downloaded');
    expect(image.status).toBe(422);
    expect(image.html).toContain('<title>Error: ');
    expect(image.html).toContain('This file is a picture (PNG)');
  });

  it('ask which date is right, and go on with the answer', async () => {
    const chosen = await choose(zoomFile([['Ben Carter', cast.ben.email, '13:00', '13:30']], '11/12/2026'));
    const question = await oli.get(chosen.location ?? '');
    const answered = await oli.get(`${chosen.location ?? ''}?dateOrder=mdy`);

    expect(question.html).toContain('11 December 2026');
    expect(question.html).toContain('12 November 2026');
    expect(answered.html).toContain('Look before you add it');
    expect(answered.html).toContain('It is the right file, although its day is another');
  });

  it('keep the person on the preview of a file of another day until they say that it is right', async () => {
    const chosen = await choose(zoomFile([['Ben Carter', cast.ben.email, '13:00', '13:30']], '11/19/2021'));
    const preview = await oli.get(chosen.location ?? '');
    const refused = await oli.submit(chosen.location ?? '', {});
    const added = await oli.follow(chosen.location ?? '', { anotherDay: 'yes' });

    expect(preview.html).toContain('the session is Monday 23 November 2026, 13:00 to 14:00.');
    expect(preview.html).toContain(`<a href="/programme/sessions/${clinic}/edit">Change the session</a>`);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<title>Error: Look before you add it');
    expect(refused.html).toContain('<a href="#anotherDay">Nobody in this file was there');
    expect(added.html).toContain('The report was added.');
  });

  it('send a file of another day to a new clinic where the session has been held', async () => {
    server.clock.setTo(at('14:30'));
    const draft = clinicDraft({ startsAt: at('13:00'), endsAt: at('14:00') });
    clinic = await server.get(Sessions).create(cast.amina.actor, draft, 'published');

    const chosen = await choose(zoomFile([['Ben Carter', cast.ben.email, '13:00', '13:30']], '11/19/2021'));
    const preview = await oli.get(chosen.location ?? '');

    expect(preview.html).toContain('<a href="/programme/new">Publish it</a>');
  });

  it('ask which column is which, once', async () => {
    const apples = 'Apples,Pears\nBen Carter,40\n';
    const chosen = await choose(Buffer.from(apples));
    const question = await oli.get(chosen.location ?? '');
    const preview = await oli.follow(`${chosen.location ?? ''}/columns`, {
      name: '0',
      duration: '1',
      durationUnit: 'minutes',
    });
    const next = await choose(Buffer.from(apples.replace('Ben Carter', 'Ruth')));

    expect(question.html).toContain('Which column is which?');
    expect(preview.html).toContain('This is a report of 1 row and 1 person, without times');
    expect((await oli.get(next.location ?? '')).html).toContain('Look before you add it');
  });

  it('add a file, make a guest of a row and take that back', async () => {
    const chosen = await choose(zoomFile([['Mo Sayed', '', '13:00', '13:45']]));
    const added = await oli.follow(chosen.location ?? '', {});
    const row = /action="([^"]+)\/nobody"/.exec(added.html)?.[1] ?? '';
    const refused = await oli.submit(`${row}/guest`, {
      guestName: 'Mo Sayed',
      organisationName: '',
      roleId: 'chaplain',
    });
    const guest = { guestName: 'Mo Sayed', organisationName: 'Larch Hospice', roleId: 'chaplain' };
    const done = await oli.follow(`${row}/guest`, guest);
    const undone = await oli.follow(`${row}/undoing`);

    expect(added.html).toContain('1 person in the file waits for you');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Enter where they work.');
    expect(refused.html).toContain('value="Mo Sayed"');
    expect(done.html).toContain('Chaplain, Larch Hospice');
    expect(undone.html).toContain('the row waits for you again');
  });

  it('add somebody by hand, and put their line right', async () => {
    const wrong = await oli.submit(`${register()}/new`, {
      personId: cast.ben.id,
      source: 'manual',
      joined: '13:15',
      left: '',
      reason: '',
    });
    const added = await oli.follow(`${register()}/new`, {
      personId: cast.ben.id,
      source: 'vouched',
      joined: '13:15',
      left: '',
      reason: '',
    });
    const line = `${register()}/lines/${cast.ben.id}`;
    const refused = await oli.submit(line, { status: 'absent', minutes: '', reason: ' ' });
    const corrected = await oli.follow(line, {
      status: 'absent',
      minutes: '',
      reason: 'It was somebody else',
    });

    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="13:15"');
    expect(added.html).toContain('45 min');
    expect(refused.status).toBe(422);
    expect(corrected.html).toContain('It said before: Attended, 45 minutes.');
  });

  it('keep the moment of the scan through signing in', async () => {
    const { code } = await server.get(CheckIns).door(cast.oli.actor, clinic);
    const scanned = await server.visitor().get(`/check-in/${code}`);
    const next = decodeURIComponent(
      /href="\/sign-in\?next(?:=|&#x3D;)([^"]+)"/.exec(scanned.html)?.[1] ?? '',
    );
    server.clock.setTo(at('13:14'));
    const ben = await server.signedIn(cast.ben.id);

    const back = await ben.get(next);
    const done = await ben.follow(next);

    expect(back.html).toContain('Checking in as Ben Carter');
    expect(done.html).toContain('Your record counts from 13:02.');
    expect((await oli.get(register())).html).toContain('58 min');
  });

  it('check a guest in on one screen, and say which field is missing', async () => {
    const visitor = server.visitor();
    const { session } = await server.get(CheckIns).door(cast.oli.actor, clinic);
    await visitor.get('/check-in');
    const wrong = await visitor.submit('/check-in', { code: 'ZZZ ZZZ' });
    const typed = await visitor.submit('/check-in', { code: session.shortCode });
    const missing = await visitor.submit(`${typed.location ?? ''}/guest`, {
      guestName: 'Mo',
      organisationName: '',
      roleId: '',
    });
    const guest = { guestName: 'Mo', organisationName: 'Larch', roleId: 'chaplain' };
    const done = await visitor.follow(`${typed.location ?? ''}/guest`, guest);

    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('We do not know this code.');
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('value="Mo"');
    expect(done.html).toContain('You are checked in');
  });

  it('show each person their own record, and let them say that it is wrong', async () => {
    const { code } = await server.get(CheckIns).door(cast.oli.actor, clinic);
    await server.get(CheckIns).checkIn(cast.tomos.actor, code);
    const tomos = await server.signedIn(cast.tomos.id);
    await tomos.get('/learning');
    const empty = await tomos.submit(`/learning/contests/${clinic}`, { reason: '' });
    server.clock.advance(1000);
    const told = await tomos.follow(`/learning/contests/${clinic}`, { reason: 'I left at half past' });

    expect((await server.visitor().get('/learning')).location).toContain('/sign-in');
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Tell us what is wrong');
    expect(told.html).toContain('You told us that this is wrong.');
    expect((await oli.get(register())).html).toContain('1 person says that their line is wrong');
    expect((await (await server.signedIn(cast.joan.id)).get('/learning')).html).toContain(
      'You have not been to a session yet.',
    );
  });
});

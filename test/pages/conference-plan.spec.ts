import { ConferenceQueries } from '#conference';
import { Transactions } from '#database';
import { OutgoingMail } from '#mail';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const PATH = '/programme/conferences/annual_conference_2026';
const DAYS = { firstDate: '2026-10-24', lastDate: '2026-10-25', timeZone: 'Europe/London' };
const TALK = {
  ...{ title: 'Breathlessness at home', kind: 'Talk', day: '1', time: '10:00', minutes: '45', track: '' },
  ...{ speakers: 'Sam Okafor, sam@spoke.example', chairs: '', summary: '', capacity: '', streamed: 'yes' },
};

describe('planning a conference', () => {
  let server: Server;
  let cast: Cast;
  let amina: Visitor;
  let hall: string;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-09-01T09:00:00Z') });
    cast = await castOf(server);
    amina = await server.signedIn(cast.amina.id);
    await amina.get('/programme/conferences/new');
    await amina.submit('/programme/conferences/new', { title: 'Annual conference', ...DAYS });
    const rooms = await amina.follow(`${PATH}/rooms`, { name: 'Main Hall', capacity: '60', streamUrl: '' });
    hall = /rooms\/([0-9a-z]{26})"/.exec(rooms.html)?.[1] ?? '';
  });

  afterEach(() => server.close());

  const add = (parts: object = {}, who = amina) =>
    who.submit(`${PATH}/talks/new`, { ...TALK, room: hall, ...parts });
  const release = async () => {
    const look = await amina.get(`${PATH}/release`);
    return amina.follow(`${PATH}/release`, { seen: hidden(look.html, 'seen') });
  };
  const letters = () =>
    server.get(Transactions).run((tables) => tables.find(OutgoingMail, { order: { id: 'ASC' } }));
  const hrefOf = async (title: string) =>
    new RegExp(`href="(${PATH}/talks/[^"]+)">${title}<`).exec((await amina.get(PATH)).html)?.[1] ?? '';

  it('begins with nothing but its days, which nobody else sees', async () => {
    expect(text((await amina.get(PATH)).html)).toContain('A draft: only you and coordinators see it.');
    expect(text((await amina.get('/programme/conferences')).html)).toContain('Drafts Nobody else sees');
    for (const who of [server.visitor(), await server.signedIn(cast.ben.id), amina])
      expect((await who.get('/conferences/annual_conference_2026')).status).toBe(404);
    expect((await (await server.signedIn(cast.ben.id)).get(PATH)).status).toBe(403);
    expect((await server.visitor().get(PATH)).location).toContain('/sign-in');
    expect((await (await server.signedIn(cast.oli.id)).get(PATH)).status).toBe(200);
  });

  it('adds talk after talk: the next begins where the last ends, in its room', async () => {
    const next = await add({ then: 'next' });
    const form = await amina.get(next.location!);

    expect(valueOf(form.html, 'time')).toBe('10:45');
    expect(valueOf(form.html, 'minutes')).toBe('45');
    expect(form.html).toContain(`<option value="${hall}" selected>`);
  });

  it('is released with one look and one press, and tells what changed ever after', async () => {
    await add();
    const look = text((await amina.get(`${PATH}/release`)).html);
    expect(look).toContain('This is the first programme.');
    expect(look).toContain('Sam Okafor : Breathlessness at home, Saturday 24 October 2026, 10:00 to 10:45');

    expect(text((await release()).html)).toContain('Version 1 of the programme is released.');
    expect(text((await server.visitor().get('/conferences/annual_conference_2026')).html)).toContain(
      'Breathlessness at home',
    );

    const href = await hrefOf('Breathlessness at home');
    const form = await amina.get(href);
    await amina.submit(href, { ...TALK, room: hall, time: '11:00', seen: hidden(form.html, 'seen') });
    expect(text((await amina.get(PATH)).html)).toMatch(
      /1 change not released yet Breathlessness at home Changed Time: before: Saturday 24 October 2026, 10:00 to 10:45 → now: Saturday 24 October 2026, 11:00 to 11:45 Take back/,
    );
    expect(text((await server.visitor().get('/conferences/annual_conference_2026')).html)).toContain('10:00');
    expect(text((await amina.get(`${PATH}/release`)).html)).toContain('It moved, so they are asked again.');
  });

  it('takes a change back with one press', async () => {
    await release();
    await add();
    const undo = /name="undo" value="([^"]+)"/.exec((await amina.get(PATH)).html)![1]!;
    const done = await amina.follow(`${PATH}/changes/undone`, { undo });

    expect(text(done.html)).toContain('The change is taken back.');
    expect(done.html).not.toContain('not released yet');
  });

  it('keeps both texts where two people change one talk', async () => {
    await add();
    const href = await hrefOf('Breathlessness at home');
    const seen = hidden((await amina.get(href)).html, 'seen');
    const oli = await server.signedIn(cast.oli.id);
    await oli.get(href);
    await oli.submit(href, { ...TALK, room: hall, title: 'As Oli wrote it', seen });
    const refused = await amina.submit(href, { ...TALK, room: hall, title: 'As Amina wrote it', seen });

    expect(refused.status).toBe(422);
    expect(text(refused.html)).toContain('Somebody else changed this while you had it open.');
    expect(text(refused.html)).toContain('Title As Oli wrote it');
    expect(valueOf(refused.html, 'title')).toBe('As Amina wrote it');

    const again = { ...TALK, room: hall, title: 'As Amina wrote it', seen: hidden(refused.html, 'seen') };
    expect((await amina.submit(href, again)).status).toBe(303);
  });

  it('releases nothing that was not looked at', async () => {
    const look = await amina.get(`${PATH}/release`);
    await add();
    const refused = await amina.submit(`${PATH}/release`, { seen: hidden(look.html, 'seen') });

    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Nothing is released yet.');
  });

  it.each([
    [{ title: '' }, 'Enter a title'],
    [{ time: '25:00' }, 'Enter the time it starts'],
    [{ minutes: '0' }, 'Enter how many minutes it lasts'],
    [{ speakers: 'Sam, sam@nowhere' }, 'The e-mail address of Sam is not right'],
    [{ speakers: 'Sam Okafor, sam@spoke.example\nsam  okafor' }, 'sam okafor is named twice'],
    [{ track: 'None such' }, 'Choose the track'],
    [{ capacity: 'many' }, 'Enter a number, or leave it empty'],
  ])('asks again for %j', async (parts, sentence) => {
    const refused = await add({ summary: 'Typed with care', ...parts });

    expect(refused.status).toBe(422);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('Typed with care');
  });

  it('says what is missing of a day, a room and a beginning', async () => {
    const day = await amina.submit(`${PATH}/days`, {
      ...{
        index: ['1', '2'],
        date: ['2026-10-24', '2026-10-24'],
        from: ['09:00', ''],
        to: ['17:00', '17:00'],
      },
    });
    const room = await amina.submit(`${PATH}/rooms`, { name: 'main hall', capacity: '', streamUrl: '' });
    const begin = await amina.submit('/programme/conferences/new', {
      ...{ title: 'Annual conference', ...DAYS },
    });

    expect([day.status, room.status, begin.status]).toEqual([422, 422, 422]);
    expect(day.html).toContain('Enter when it starts, such as 09:00');
    expect(room.html).toContain('There is a room “main hall” already');
    expect(begin.html).toContain('There is a conference “Annual conference” already.');
  });

  it('shows a talk where it would be moved: after another, or at the end of a day, and saves nothing', async () => {
    await add();
    await add({ title: 'Mouth care', time: '14:00' });
    const [first, second] = [await hrefOf('Breathlessness at home'), await hrefOf('Mouth care')];
    const after = await amina.get(`${second}?after=${first.split('/').at(-1)}`);

    expect(text(after.html)).toContain('It would begin at 10:45. Look at the day and the room, then save');
    expect([valueOf(after.html, 'time'), valueOf(after.html, 'title')]).toEqual(['10:45', 'Mouth care']);
    const other = await amina.get(`${first}?day=2`);
    expect(valueOf(other.html, 'time')).toBe('09:00');
    expect(other.html).toContain('<option value="2" selected>');
    expect(valueOf((await amina.get(second)).html, 'time')).toBe('14:00');
    expect(text((await amina.get(second)).html)).not.toContain('It would begin');
  });

  it('takes a talk out, and a room only when nothing is in it', async () => {
    await add();
    const room = `${PATH}/rooms/${hall}`;
    expect((await amina.submit(`${room}/removal`)).status).toBe(422);
    await amina.submit(`${await hrefOf('Breathlessness at home')}/removal`);

    expect((await amina.submit(`${room}/removal`)).status).toBe(303);
    expect(text((await amina.get(`${PATH}/rooms`)).html)).toContain('No room yet.');
  });

  it('remembers ways between rooms and names tracks anew', async () => {
    await amina.submit(`${PATH}/rooms`, { name: 'Garden Room', capacity: '', streamUrl: '' });
    const form = await amina.get(`${PATH}/rooms/${hall}`);
    const way = /name="(walk-[^"]+)"/.exec(form.html)![1]!;
    const kept = { name: 'Main Hall', capacity: '60', streamUrl: 'https://stream.example/hall' };
    await amina.submit(`${PATH}/rooms/${hall}`, { ...kept, [way]: '4', seen: hidden(form.html, 'seen') });
    const seen = hidden((await amina.get(`${PATH}/tracks`)).html, 'seen');
    await amina.submit(`${PATH}/tracks`, { slug: ['', ''], name: ['Practice', ''], seen });

    expect(text((await amina.get(`${PATH}/rooms`)).html)).toContain('60 places · streamed online');
    expect(valueOf((await amina.get(`${PATH}/rooms/${hall}`)).html, way)).toBe('4');
    expect((await amina.get(`${PATH}/talks/new`)).html).toContain('<option value="Practice"');
  });

  it('asks speakers by letter, who answer without an account, and tells the organisers', async () => {
    await add({ chairs: 'Amina Rahman' });
    await release();
    const [letter] = await letters();
    const link = /\/speaking\/\S+/.exec(letter!.text)![0];
    const sam = server.visitor();
    const shown = (await sam.get(link)).html;
    const [page, slot] = [text(shown), hidden(shown, 'slot')];

    expect(letter).toMatchObject({ toAddress: 'sam@spoke.example' });
    expect(letter!.subject).not.toContain('Sam');
    expect(page).toContain(
      'Saturday 24 October 2026, 10:00 to 10:45 (Europe/London) Main Hall Chair: Amina Rahman',
    );
    expect((await sam.submit(link, { words: 'Later?', slot })).status).toBe(422);

    await sam.submit(link, { slot, answer: 'no', words: 'Could it be after lunch?' });
    const speakers = text((await amina.get(`${PATH}/speakers`)).html);
    expect(speakers).toContain('Sam Okafor Does not work Breathlessness at home');
    expect(speakers).toContain('Could it be after lunch?');
    expect((await sam.get('/speaking/guessed')).status).toBe(404);
    expect((await (await server.signedIn(cast.ben.id)).get(`${PATH}/speakers`)).status).toBe(403);
  });

  it('asks again where a slot moved, by a new link, and not where only its words changed', async () => {
    await add();
    await release();
    const href = await hrefOf('Breathlessness at home');
    const save = async (parts: object) => {
      const seen = hidden((await amina.get(href)).html, 'seen');
      await amina.submit(href, { ...TALK, room: hall, seen, ...parts });
      await release();
    };
    await save({ summary: 'New words' });
    expect(await letters()).toHaveLength(1);

    await save({ summary: 'New words', time: '14:00' });
    const [first, second] = (await letters()).map((one) => /\/speaking\/\S+/.exec(one.text)![0]);
    expect((await server.visitor().get(first!)).status).toBe(404);
    expect(text((await server.visitor().get(second!)).html)).toContain('14:00 to 14:45');
  });

  it('says to everybody what changed from version to version, and never an address', async () => {
    await add();
    await release();
    await add({ title: 'Second talk', time: '12:00', speakers: 'Ada Osei, ada@hub.example' });
    await release();
    const changes = await server.visitor().get('/conferences/annual_conference_2026/changes');

    expect(text(changes.html)).toMatch(
      /Version 2 .* Second talk New Time: Saturday 24 October 2026, 12:00 to 12:45 Room: Main Hall Version 1 .* The first programme: 1 talk\./,
    );
    expect(changes.html).not.toContain('@hub.example');
    expect((await server.visitor().get('/conferences/none/changes')).status).toBe(404);
  });

  it('asks as many statements for two talks as for forty', async () => {
    await add();
    const few = await statementsOf(server, () => amina.get(PATH));
    for (let at = 0; at < 12; at++) await add({ title: `Talk ${at}`, speakers: '' });

    expect(await statementsOf(server, () => amina.get(PATH))).toBe(few);
    expect((await server.get(ConferenceQueries).all()).length).toBe(0);
  });
});

function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

function valueOf(html: string, id: string): string {
  const field = new RegExp(`<input[^>]*id="${id}"[^>]*>`).exec(html)?.[0] ?? '';
  return /value="([^"]*)"/.exec(field)?.[1] ?? '';
}

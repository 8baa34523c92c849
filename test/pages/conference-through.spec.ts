import { AttendanceAudit, CheckIns } from '#attendance';
import { ConferenceDayQueries, ConferenceQueries, TalkDoors } from '#conference';
import { SYSTEM } from '#kernel';
import { People } from '#people';
import { castOf, type Cast } from '../support/cast.js';
import { programmeFile, slugOf, type TalkLine } from '../support/conference.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const DAYS: Readonly<Record<string, readonly TalkLine[]>> = {
  '2026-12-03': [
    '09:30 30 Main Hall | Welcome',
    '10:00 60 Main Hall | Pain',
    '10:00 45 Garden Room | Schools',
    '11:00 30 Main Hall | Coffee',
    '11:30 60 Main Hall | Rotas',
    '11:30 60 Garden Room | Feeding',
  ],
  '2026-12-04': [
    '09:30 45 Main Hall | Siblings',
    '10:45 60 Main Hall | Monday',
    '10:45 60 Garden Room | Notes',
  ],
};
const PEOPLE = 100;

/** Who goes where on the first day, by number: which doors at what time, and what that comes to by hand. */
const WAYS: readonly { doors: readonly [time: string, room: string][]; minutes: number }[] = [
  {
    doors: [
      ['09:25', 'Main Hall'],
      ['10:05', 'Main Hall'],
      ['11:30', 'Garden Room'],
    ],
    minutes: 30 + 55 + 60,
  },
  {
    doors: [
      ['10:00', 'Garden Room'],
      ['11:20', 'Main Hall'],
    ],
    minutes: 45 + 60,
  },
  // Half-way to the other room: the hour from ten counts once.
  {
    doors: [
      ['10:00', 'Main Hall'],
      ['10:20', 'Garden Room'],
    ],
    minutes: 60,
  },
  { doors: [['11:45', 'Garden Room']], minutes: 45 },
];
const ROLES = ['receptionist', 'staff-nurse', 'teacher', 'consultant'];

/** From an empty programme to credited minutes, as those who do it meet it: through the pages. */
describe.each(ENGINES)('a conference of two days with 100 people on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ids: string[];
  let sessions: string[];

  beforeAll(async () => {
    server = await startServer(engine, { at: new Date('2026-11-23T09:00:00Z') });
    cast = await castOf(server);
    ids = [];
    for (let n = 0; n < PEOPLE; n++) ids.push(await newcomer(n));
  }, 240_000);

  afterAll(() => server.close());

  const at = (time: string, date = '2026-12-03') => server.clock.setTo(new Date(`${date}T${time}:00Z`));
  const asAmina = () => server.signedIn(cast.amina.id);
  const wayOf = (n: number) => WAYS[n % WAYS.length]!;

  it('has its days opened with one press, by whoever brought it in and by nobody else', async () => {
    const amina = await asAmina();
    await amina.get('/programme/conferences');
    const file = new File([Buffer.from(programmeFile(DAYS))], 'schedule.json');
    const look = await amina.submit('/programme/conferences', { file });
    await amina.submit(look.location ?? '');
    const closed = await amina.get('/conferences/copn2026/on-the-day');
    expect(closed.html).toContain('Nobody can register or check in yet.');

    const ben = await server.signedIn(cast.ben.id);
    expect((await ben.submit('/conferences/copn2026/days')).status).toBe(403);
    expect((await ben.get('/conferences/copn2026/on-the-day')).status).toBe(403);
    const opened = await amina.follow('/conferences/copn2026/days');

    expect(opened.html).toContain('Annual conference, day 2');
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    sessions = (await server.get(ConferenceDayQueries).of(id)).map(({ sessionId }) => sessionId);
    expect(sessions).toHaveLength(2);
  });

  it('lets people register for a day from the programme', async () => {
    for (const personId of ids) {
      const visitor = await server.signedIn(personId);
      expect((await visitor.submit(`/sessions/${sessions[0]}/registration`)).status).toBe(303);
    }
    const page = await (await server.signedIn(ids[0]!)).get('/conferences/copn2026');
    expect(page.html).toContain(`href="/sessions/${sessions[0]}"`);
    const day = await (await server.signedIn(ids[0]!)).get(`/sessions/${sessions[0]}`);
    expect(day.html).toContain('href="/conferences/copn2026?day');
  }, 240_000);

  it('shows a code at each room, to those who keep the door and to nobody else', async () => {
    at('09:50');
    const door = await roomDoor('Garden Room');
    const amina = await asAmina();

    const screen = await amina.get(`/conferences/copn2026/doors/${door.id}`);

    expect(screen.html).toContain('Schools, Garden Room');
    expect(screen.html).toContain('<svg');
    expect(screen.headers.get('refresh')).toBe('15');
    expect(
      (await (await server.signedIn(cast.ben.id)).get(`/conferences/copn2026/doors/${door.id}`)).status,
    ).toBe(403);
    expect((await server.visitor().get(`/conferences/copn2026/doors/${door.id}`)).status).toBe(303);
    expect((await amina.get('/conferences/copn2026/doors/none')).status).toBe(404);
  });

  it('checks people in at the doors: by code, with the QR, and a guest', async () => {
    const steps = ids.flatMap((id, n) => wayOf(n).doors.map(([time, room]) => ({ id, time, room })));
    const inOrder = steps.sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
    for (const { id, time, room } of inOrder) await checksIn(id, time, room);
    at('11:30');
    await guestChecksIn('Garden Room');

    const register = await (await asAmina()).get(`/sessions/${sessions[0]}/talks`);
    expect(register.html).toContain('101 people of 101 came to at least one talk.');
  }, 240_000);

  it('has a register of each talk, in which people are ticked and taken back', async () => {
    const amina = await asAmina();
    const path = `/sessions/${sessions[0]}/talks/${await talkId('Rotas')}`;
    const before = await amina.get(path);
    expect(before.html).toContain('25 people were in this talk.');
    const signed = await amina.follow(path, { people: `person.${ids[3]}` });
    expect(signed.html).toContain('26 people were in this talk.');
    const back = await amina.follow(`${path}/taking-back`, { attendee: ids[3]! });
    expect(back.html).toContain('25 people were in this talk.');

    expect((await amina.submit(path)).status).toBe(422);
    const ben = await server.signedIn(cast.ben.id);
    expect((await ben.get(path)).status).toBe(403);
    expect((await ben.submit(path)).status).toBe(403);
    const pdf = await amina.download(`${path}/sign-in-sheet.pdf`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('credits each person with the talks that they were in, and with no break', async () => {
    at('13:00');
    const page = await (await asAmina()).get(`/sessions/${sessions[0]}/talks`);
    const rows = new Map(
      [...page.html.matchAll(/(Person \d{3}).*?([\d.]+) minutes/gs)].map(([, name = '', minutes]) => [
        name,
        Number(minutes),
      ]),
    );

    expect(ids.map((_, n) => rows.get(nameOf(n)))).toEqual(ids.map((_, n) => wayOf(n).minutes));
    for (const n of WAYS.keys()) {
      const learning = await (await server.signedIn(ids[n]!)).get('/learning');
      expect(learning.html).toContain(`${wayOf(n).minutes} minutes`);
    }
  });

  it('comes out of the reports the same to the digit, by tier, role and organisation', async () => {
    const oli = await server.program(cast.oli.id);
    const total = ids.reduce((sum, _, n) => sum + wayOf(n).minutes, 0) + 60;
    for (const groupBy of ['tier', 'role', 'organisation', 'session']) {
      const asked = `/reports/attendance?from=2026-12-01&to=2026-12-31&groupBy=${groupBy}`;
      const { body } = await oli.get<{ rows: { minutes: number; attendances: number }[] }>(asked);
      const csv = (await oli.download(`${asked}&format=csv`)).toString();
      const [head = '', ...lines] = csv.trim().split(/\r?\n/);
      const column = head.split(',').findIndex((name) => /minutes/i.test(name));

      expect(body.rows.reduce((sum, row) => sum + row.minutes, 0)).toBe(total);
      expect(body.rows.reduce((sum, row) => sum + row.attendances, 0)).toBe(PEOPLE + 1);
      const minutesOf = (line: string) => Number(line.replace(/"[^"]*"/g, 'x').split(',')[column]);
      const said = body.rows.map(({ minutes }) => minutes).filter((minutes) => minutes > 0);

      expect(lines.map(minutesOf).filter((minutes) => minutes > 0)).toEqual([...said, total]);
    }
  });

  it('asks as many statements for the register of two talks as for that of six', async () => {
    const amina = await asAmina();
    const first = await statementsOf(server, () => amina.get(`/sessions/${sessions[0]}/talks`));
    at('09:40', '2026-12-04');
    await server.get(CheckIns).checkIn(cast.ben.actor, (await roomDoor('Main Hall')).shortCode);
    const again = await asAmina();
    await again.get('/account');

    expect(await statementsOf(server, () => again.get(`/sessions/${sessions[1]}/talks`))).toBeLessThanOrEqual(
      first,
    );
  });

  it('leaves books that agree', async () => {
    expect((await server.get(AttendanceAudit).proof()).faults).toEqual([]);
  });

  function nameOf(n: number): string {
    return `Person ${String(n).padStart(3, '0')}`;
  }

  function newcomer(n: number): Promise<string> {
    const draft = { name: nameOf(n), email: `p${n}@conference.example`, roleId: ROLES[n % 4]! };
    const organisationId = n % 2 === 0 ? cast.places.elmHouse : cast.places.hub;
    return server.get(People).add(SYSTEM, { ...draft, organisationId, accessLevel: 'member' });
  }

  async function roomDoor(room: string) {
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    return (await server.get(TalkDoors).rooms(id)).find(({ name }) => name === room)!;
  }

  async function talkId(title: string): Promise<string> {
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    return (await server.get(ConferenceQueries).talk(id, slugOf(title))).id;
  }

  /** As a person does: types the code, sees whom and what it is for, presses. */
  async function checksIn(personId: string, time: string, room: string): Promise<void> {
    at(time);
    const visitor = await server.signedIn(personId);
    await typesCode(visitor, room);
  }

  async function typesCode(visitor: Visitor, room: string): Promise<void> {
    const { shortCode } = await roomDoor(room);
    const { location = '' } = await visitor.submit('/check-in', { code: shortCode });
    expect(location).toMatch(/^\/check-in\//);
    const done = await visitor.follow(location);
    expect(done.html).toContain('Check in again at the next talk.');
  }

  async function guestChecksIn(room: string): Promise<void> {
    const door = await server.get(CheckIns).talkDoor(cast.amina.actor, (await roomDoor(room)).id);
    const guest = server.visitor();
    const screen = await guest.get(`/check-in/${door.code}`);
    expect(screen.html).toContain('Feeding, Garden Room');
    const action = /action="(\/check-in\/[^"]+\/guest)"/.exec(screen.html)?.[1] ?? '';
    const done = await guest.follow(action, {
      ...{ guestName: 'Mo Sayed', organisationId: '', organisationName: 'Larch Hospice' },
      ...{ roleId: 'chaplain', email: '' },
    });
    expect(done.html).toContain('You are checked in');
  }
});

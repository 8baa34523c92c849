import { AttendanceAudit, CheckIns } from '#attendance';
import { SYSTEM } from '#kernel';
import { People } from '#people';
import { PlacesAudit, SessionStates } from '#programme';
import { NeedsByTheClock } from '#study-days';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { quiet } from '../support/statements.js';

const at = (time: string) => new Date(`2026-12-04T${time}:00Z`);
const DAY = {
  ...{ title: 'Caring at home', kind: 'study-day', mode: 'hybrid', venue: 'Town hall', capacity: 120 },
  ...{ startsAt: '2026-12-04T09:00:00Z', endsAt: '2026-12-04T16:30:00Z' },
};
const PLAN = `09:30-10:00 Welcome
10:00-11:00 A day at home
11:20-12:20 Workshops of the morning
- Pain and comfort | Room 1 | 40 places | 15 for non-clinical until 2026-12-01
- Brothers and sisters | Room 2 | 40 places
- The first telephone call | Online
13:20-14:20 A case
14:30-15:30 Workshops of the afternoon
- Schools | Room 1 | 60 places
- Looking after yourself | Online
15:30-16:00 Close`;
/** Minutes of each part, as the plan says. */
const MINUTES = [30, 60, 60, 60, 60, 30];
const BEGINS = ['09:30', '10:00', '11:20', '13:20', '14:30', '15:30'].map(at);
const PEOPLE = 120;

interface Day {
  readonly parts: { options: { id: string; title: string; placesLeft: number | null }[] }[];
}
interface DayRegister {
  readonly items: { personId: string | null; name: string; credited: number }[];
}

/** From publishing to credited minutes, as those who do it meet it: pages, calls, the door and paper. */
describe.each(ENGINES)('a study day of six parts with 120 people on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let id: string;
  let ids: string[];

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    ids = [];
    for (let n = 0; n < PEOPLE; n++) ids.push(await newcomer(n));
  }, 120_000);

  afterAll(() => server.close());

  /** Signed in anew: the day is eleven days after it was planned. */
  const asAmina = () => server.signedIn(cast.amina.id);

  it('is published with its parts', async () => {
    const program = await server.program(cast.amina.id);
    const meeting = { provider: 'link', url: 'https://meet.example/day' };
    id = (await program.post<{ id: string }>('/sessions', { ...DAY, meeting })).body.id;
    await program.put(`/sessions/${id}/publication`);
    const amina = await asAmina();
    await amina.get(`/programme/sessions/${id}/day`);

    const planned = await amina.follow(`/programme/sessions/${id}/day`, {
      ...{ plan: PLAN, price: 'Free', joining: 'Bus 12 stops at the door.', version: '0' },
    });

    expect(planned.html).toContain('The first telephone call, Online');
  });

  it('fills: 120 people take a place and choose, and the next one waits', async () => {
    for (const [n, personId] of ids.entries()) await chooses(personId, n);
    const late = await newcomer(PEOPLE);

    expect(await chooses(late, 0)).toBe('waiting');

    const rooms = (await dayOf(cast.amina.id)).parts.map(({ options }) =>
      options.map(({ placesLeft }) => placesLeft),
    );
    expect(rooms).toEqual([[null], [null], [0, 0, null], [null], [0, null], [null]]);
  }, 240_000);

  it('has sheets to sign, one for each part, with everybody on each', async () => {
    const amina = await asAmina();
    for (const part of MINUTES.keys()) {
      const pdf = await amina.download(`/sessions/${id}/register/parts/${part}/sign-in-sheet.pdf`);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(rowsOf(pdf)).toBeGreaterThanOrEqual(PEOPLE);
    }
  }, 120_000);

  it('is run: some check in at the door, others sign, two walk in', async () => {
    for (const [part, begins] of BEGINS.entries()) {
      server.clock.setTo(begins);
      for (const personId of atTheDoor(part)) await checksIn(personId);
      await sign(part, signing(part));
    }
    server.clock.setTo(at('11:20'));
    await walksIn();

    const page = await (await asAmina()).get(`/sessions/${id}/register/parts`);

    expect(page.html).toContain('119 people of 122 came to at least one part.');
  }, 240_000);

  it('credits each person with the parts that they were in, and nobody with a break', async () => {
    server.clock.setTo(at('16:31'));
    const { body } = await (
      await server.program(cast.oli.id)
    ).get<DayRegister>(`/sessions/${id}/day/register`);
    const credited = new Map(body.items.map((line) => [line.personId ?? line.name, line.credited]));

    expect(ids.map((personId) => credited.get(personId))).toEqual(ids.map((_, n) => minutesOf(n)));
    expect(credited.get('Mo Sayed')).toBe(60);
    expect(credited.get(cast.ruth.id)).toBe(60);
    const learning = await (await server.signedIn(ids[0] ?? '')).get('/learning');
    expect(learning.html).toContain(`${minutesOf(0)} minutes`);
  }, 120_000);

  it('leaves books that agree, and nothing of what people eat', async () => {
    server.clock.setTo(new Date('2026-12-12T09:00:00Z'));
    await server.get(SessionStates).closeEnded();
    await server.get(NeedsByTheClock).forgetDue();
    await quiet(server);
    const amina = await asAmina();

    expect((await server.get(AttendanceAudit).proof()).faults).toEqual([]);
    expect((await server.get(PlacesAudit).proof()).faults).toEqual([]);
    expect((await amina.get(`/programme/sessions/${id}/day`)).status).toBe(200);
    expect((await amina.submit(`/programme/sessions/${id}/day`, { plan: PLAN })).status).toBe(422);
  }, 120_000);

  function newcomer(n: number): Promise<string> {
    const roleId = n % 3 === 0 ? 'receptionist' : n % 3 === 1 ? 'staff-nurse' : 'teacher';
    const draft = { name: `Person ${String(n).padStart(3, '0')}`, email: `p${n}@day.example`, roleId };
    const organisationId = cast.places.elmHouse;
    return server.get(People).add(SYSTEM, { ...draft, organisationId, accessLevel: 'member' });
  }

  async function dayOf(personId: string): Promise<Day> {
    return (await (await server.program(personId)).get<Day>(`/sessions/${id}/day`)).body;
  }

  /** Each takes the first option that has room for them, beginning somewhere else. */
  async function chooses(personId: string, n: number): Promise<string> {
    const { parts } = await dayOf(personId);
    const choices = parts.flatMap(({ options }, part) => {
      const open = options.filter(({ placesLeft }) => placesLeft !== 0);
      const optionId = open[n % 3 === 2 ? open.length - 1 : 0]?.id;
      return options.length > 1 && optionId ? [{ part, optionId }] : [];
    });
    const program = await server.program(personId);
    const { body } = await program.put<{ status: string }>(`/sessions/${id}/choices`, { choices });
    if (n % 12 === 0) await program.put(`/sessions/${id}/needs`, { food: 'Vegetarian' });
    return body.status;
  }

  /** Whoever has a number that is divisible by ten uses the door; everybody misses a part now and then. */
  const isIn = (n: number, part: number) => n % 7 !== part && n % 40 !== 39;
  const atTheDoor = (part: number) => ids.filter((_, n) => n % 10 === 0 && isIn(n, part));
  const signing = (part: number) => ids.filter((_, n) => n % 10 !== 0 && isIn(n, part));
  const minutesOf = (n: number) =>
    MINUTES.reduce((sum, minutes, part) => (isIn(n, part) ? sum + minutes : sum), 0);

  async function checksIn(personId: string): Promise<void> {
    const visitor = await server.signedIn(personId);
    const { code } = await server.get(CheckIns).door(cast.amina.actor, id);
    const page = await visitor.get(`/check-in/${code}`);
    const action = /action="(\/check-in\/[^"]+?)"/.exec(page.html)?.[1] ?? '';
    expect((await visitor.follow(action)).html).toContain('You are checked in');
  }

  async function sign(part: number, people: readonly string[]): Promise<void> {
    const path = `/sessions/${id}/register/parts/${part}`;
    const amina = await asAmina();
    await amina.get(path);
    const done = await amina.follow(path, { people: people.map((personId) => `person.${personId}`) });
    expect(done.html).toContain(`${people.length} people are in the register of this part now.`);
  }

  /** A guest by the code at the door, and a member whom the educator adds to the part. */
  async function walksIn(): Promise<void> {
    const { code } = await server.get(CheckIns).door(cast.amina.actor, id);
    const guest = server.visitor();
    await guest.get(`/check-in/${code}`);
    const said = { guestName: 'Mo Sayed', organisationName: 'Larch Hospice', roleId: 'chaplain' };
    await guest.submit(`/check-in/${code}/guest`, said);
    const amina = await asAmina();
    const form = await amina.get(
      `/sessions/${id}/register/new?personId=${cast.ruth.id}&joined=11:20&left=12:20`,
    );
    expect(form.html).toContain('value="11:20"');
    const entry = { personId: cast.ruth.id, source: 'vouched', joined: '11:20', left: '12:20', reason: '' };
    await amina.submit(`/sessions/${id}/register/new`, entry);
  }
});

function rowsOf(pdf: Buffer): number {
  return pdf.toString('latin1').split('/S /TR\n').length - 1;
}

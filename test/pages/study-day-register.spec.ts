import { CheckIns, Entries } from '#attendance';
import { personActor, SYSTEM } from '#kernel';
import { People } from '#people';
import { DayChoices, dayFromText, DayPlans, DayQueries } from '#study-days';
import { castOf, educator, type Cast } from '../support/cast.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

const at = (time: string) => new Date(`2026-12-04T${time}:00Z`);
const PLAN = `09:30-10:30 Welcome
11:00-12:30 Workshops
- Pain at home | Room 2
- Talking with schools | Online`;

describe('the register of the parts of a study day', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  beforeEach(() => server.clock.setTo(new Date('2026-11-23T12:00:00Z')));

  afterAll(() => server.close());

  async function plannedDay(): Promise<string> {
    const when = { startsAt: at('09:00'), endsAt: at('16:00') };
    const id = await publishedClinic(server, cast, { ...when, kind: 'study-day' });
    const { parts } = dayFromText(PLAN);
    await server.get(DayPlans).write(cast.amina.actor, id, { price: '', joining: '', parts });
    return id;
  }
  async function chooses({ actor }: Cast['ben'], id: string, title: string): Promise<void> {
    const options = await server.get(DayQueries).optionsOf(id, 1);
    await server.get(DayChoices).choose(actor, id, { 1: options.find((one) => one.title === title)?.id });
  }
  async function newcomer(n: number): Promise<Cast['ben']> {
    const draft = { name: `Person ${n}`, email: `p${n}@day.example`, roleId: 'teacher' };
    const organisationId = cast.places.school;
    const id = await server.get(People).add(SYSTEM, { ...draft, organisationId, accessLevel: 'member' });
    return { ...cast.ruth, id, actor: personActor(id, 'member') };
  }
  const amina = () => server.signedIn(cast.amina.id);

  it('has a list for each room, is ticked from the signed sheet, and takes a tick back', async () => {
    const id = await plannedDay();
    await chooses(cast.ben, id, 'Pain at home');
    await chooses(cast.ruth, id, 'Talking with schools');
    server.clock.setTo(at('12:40'));
    const visitor = await amina();
    const path = `/sessions/${id}/register/parts/1`;

    const before = await visitor.get(path);
    const ticked = await visitor.follow(path, { people: `person.${cast.ben.id}` });
    const back = await visitor.follow(`${path}/taking-back`, { attendee: cast.ben.id });

    expect(before.html).toContain('0 people were in this part, of 2 on the list.');
    expect(before.html).toMatch(
      /Pain at home, Room 2[\s\S]*Ben Carter[\s\S]*Talking with schools, Online[\s\S]*Ruth/,
    );
    expect(ticked.html).toContain('1 person is in the register of this part now.');
    expect(ticked.html).toContain('1 person was in this part, of 2 on the list.');
    expect(ticked.html).toContain('90 minutes');
    expect(back.html).toContain('0 people were in this part, of 2 on the list.');
    expect(back.html).toContain('Taken back. It counts no longer, and stays in their evidence.');
  });

  it('says it well where everybody was ticked already, and where somebody stays all the same', async () => {
    const id = await plannedDay();
    await registered(server, cast.ben, id);
    server.clock.setTo(at('12:40'));
    const visitor = await amina();
    const path = `/sessions/${id}/register/parts/1`;
    await visitor.follow(path, { people: `person.${cast.ben.id}` });
    const whole = { source: 'vouched' } as const;
    await server.get(Entries).record(cast.amina.actor, id, { personId: cast.ben.id }, whole);

    const twice = await visitor.follow(path, { people: `person.${cast.ben.id}` });
    const back = await visitor.follow(`${path}/taking-back`, { attendee: cast.ben.id });
    const again = await visitor.submit(`${path}/taking-back`, { attendee: cast.ben.id });

    expect(twice.html).toContain('All whom you ticked were in the register of this part already.');
    expect(back.html).toContain(
      'Taken back. They stay in this part all the same: a meeting report or another entry says that they were there.',
    );
    expect(again.status).toBe(404);
  });

  it('is ticked once the part opens, and says until then when that is', async () => {
    const id = await plannedDay();
    await registered(server, cast.ben, id);
    server.clock.setTo(at('10:44'));
    const visitor = await amina();
    const path = `/sessions/${id}/register/parts/1`;
    const before = await visitor.get(path);
    const early = await visitor.submit(path, { people: `person.${cast.ben.id}` });
    server.clock.setTo(at('10:45'));
    const open = await visitor.get(path);

    expect(before.html).toContain('You can tick who was there from 10:45 on Friday 4 December 2026.');
    expect(before.html).toContain('1 person is expected in this part.');
    expect(before.html).not.toContain('They were there');
    expect(early).toMatchObject({ status: 409 });
    expect(early.html).toContain('<title>Error: Workshops');
    expect(early.html).toContain('“Workshops” has not begun yet.');
    expect(open.html).toContain('They were there');
  });

  it.each([
    ['more than 500 people', 501, 'Write down 500 people at the most at once.'],
    ['nobody whom we know', 1, 'We cannot find this person.'],
  ])('keeps the ticks where there are %s', async (_story, strangers, message) => {
    const id = await plannedDay();
    await registered(server, cast.ben, id);
    server.clock.setTo(at('12:40'));
    const others = Array.from({ length: strangers }, (_, n) => `person.${n}`);

    const path = `/sessions/${id}/register/parts/1`;
    const again = await (await amina()).submit(path, { people: [`person.${cast.ben.id}`, ...others] });

    expect(again.status).toBe(422);
    expect(again.html).toContain(message);
    expect(tickOf(again.html, cast.ben.id)).toContain(' checked');
  });

  it('keeps the ticks beside one that is none, and finds nobody to take back by a wrong name', async () => {
    const id = await plannedDay();
    await registered(server, cast.ben, id);
    server.clock.setTo(at('12:40'));
    const visitor = await amina();
    const path = `/sessions/${id}/register/parts/1`;

    const ticked = await visitor.submit(path, { people: [`person.${cast.ben.id}`, 'cat.7'] });
    const wrong = await visitor.submit(`${path}/taking-back`, { attendee: '<b>' });
    const nobody = await visitor.submit(`${path}/taking-back`);

    expect(ticked.status).toBe(422);
    expect(ticked.html).toContain('<a href="#people">Tick people of this list</a>');
    expect(tickOf(ticked.html, cast.ben.id)).toContain(' checked');
    expect([wrong.status, nobody.status]).toEqual([404, 404]);
  });

  it('is reached from the register, and shows what each person is credited with', async () => {
    const id = await plannedDay();
    await registered(server, cast.ben, id);
    server.clock.setTo(at('11:10'));
    const { code } = await server.get(CheckIns).door(cast.amina.actor, id);
    await server.get(CheckIns).checkIn(cast.ben.actor, code);
    const visitor = await amina();

    const register = await visitor.get(`/sessions/${id}/register`);
    const parts = await visitor.get(`/sessions/${id}/register/parts`);

    expect(register.html).toContain(`href="/sessions/${id}/register/parts"`);
    expect(parts.html).toContain('1 person of 1 came to at least one part.');
    expect(parts.html.replace(/<[^>]+>|\s+/g, ' ')).toMatch(/Ben Carter .* 2 .* 80 minutes/);
  });

  it('stands in the run sheet, a line for each thing that happens', async () => {
    const { html } = await (await amina()).get(`/sessions/${await plannedDay()}/run-sheet`);

    const words = html.replace(/<[^>]+>|\s+/g, ' ').replace(/ +/g, ' ');
    expect(words).toContain('09:30–10:30');
    expect(words).toMatch(/11:00–12:30 .*Workshops: Pain at home .*Room 2/);
    expect(words).not.toContain('minutes are not planned');
  });

  it('has a page of the sheet for each room, and tears no table at the foot of one', async () => {
    const id = await plannedDay();
    await chooses(cast.ben, id, 'Pain at home');
    await chooses(cast.ruth, id, 'Talking with schools');
    for (let n = 0; n < 20; n++) await registered(server, await newcomer(n), id);

    const pdf = await (await amina()).download(`/sessions/${id}/register/parts/1/sign-in-sheet.pdf`);
    const whole = await (await amina()).download(`/sessions/${id}/register/parts/0/sign-in-sheet.pdf`);

    // One each for the two rooms, and the twenty who chose nothing fill one.
    expect(pagesOf(pdf)).toBe(3);
    expect(pagesOf(whole)).toBe(2);
  });

  it('says what the code at the door stands for, and until when a check-in counts', async () => {
    const id = await plannedDay();
    server.clock.setTo(at('10:50'));
    const door = await (await amina()).get(`/sessions/${id}/door`);
    const { code } = await server.get(CheckIns).door(cast.amina.actor, id);
    const ben = await server.signedIn(cast.ben.id);

    const page = await ben.get(`/check-in/${code}`);
    const done = await ben.follow(/action="(\/check-in\/[^"]+?)"/.exec(page.html)?.[1] ?? '');

    expect(door.html).toContain('Workshops, 11:00 to 12:30');
    expect(page.html).toContain('Your record will count from 11:00 to 12:30.');
    expect(done.html).toContain('Check in again when you come to the next part of the day.');
  });

  it('asks to tick somebody where nobody was ticked, and for nobody before the part begins', async () => {
    const id = await plannedDay();
    await registered(server, cast.ben, id);
    const path = `/sessions/${id}/register/parts/1`;
    server.clock.setTo(at('10:30'));
    const visitor = await amina();
    await visitor.get(path);

    const early = await visitor.submit(path, { people: `person.${cast.ben.id}` });
    server.clock.setTo(at('10:50'));
    const nobody = await visitor.submit(path);

    expect(early.status).toBe(409);
    expect(nobody.status).toBe(422);
    expect(nobody.html).toContain('<title>Error:');
    expect(nobody.html).toContain('href="#people"');
    expect(nobody.html).toContain('Tick those who were there');
  });

  it('is for those who keep the register, and of parts that there are', async () => {
    const id = await plannedDay();
    const base = `/sessions/${id}/register/parts`;
    const pages = [base, `${base}/1`, `${base}/1/sign-in-sheet.pdf`];

    for (const person of [cast.ben.id, await educator(server, cast)]) {
      const visitor = await server.signedIn(person);
      for (const path of pages) expect((await visitor.get(path)).status).toBe(403);
      expect((await visitor.submit(`${base}/1`, { people: `person.${cast.ben.id}` })).status).toBe(403);
      expect((await visitor.submit(`${base}/1/taking-back`, { attendee: cast.ben.id })).status).toBe(403);
    }
    const stranger = server.visitor();
    for (const path of pages) expect((await stranger.get(path)).location).toContain('/sign-in');
    for (const path of [`${base}/1`, `${base}/1/taking-back`])
      expect((await stranger.submit(path, { attendee: cast.ben.id })).location).toContain('/sign-in');
    const visitor = await amina();
    const clinic = await publishedClinic(server, cast);
    for (const path of [`${base}/7`, `${base}/x`, `/sessions/${clinic}/register/parts`]) {
      const missing = await visitor.get(path);
      expect(missing.status).toBe(404);
      expect(missing.html).toContain('this part of the day');
    }
  });

  it('asks the database as often for one person as for four', async () => {
    const id = await plannedDay();
    await registered(server, cast.ben, id);
    const visitor = await amina();
    const asked = async () => [
      await statementsOf(server, () => visitor.get(`/sessions/${id}/register/parts`)),
      await statementsOf(server, () => visitor.get(`/sessions/${id}/register/parts/1`)),
      await statementsOf(server, () =>
        visitor.download(`/sessions/${id}/register/parts/1/sign-in-sheet.pdf`),
      ),
    ];

    const one = await asked();
    for (const person of [cast.priya, cast.joan, cast.ruth]) await registered(server, person, id);

    expect(await asked()).toEqual(one);
  });

  it('asks the database at the door as often for one who came for a part as for four', async () => {
    const id = await plannedDay();
    server.clock.setTo(at('11:10'));
    const visitor = await amina();
    const { code } = await server.get(CheckIns).door(cast.amina.actor, id);
    const asked = () => statementsOf(server, () => visitor.get(`/sessions/${id}/door`));
    await server.get(CheckIns).checkIn(cast.ben.actor, code);

    const one = await asked();
    for (const { actor } of [cast.priya, cast.joan, cast.ruth])
      await server.get(CheckIns).checkIn(actor, code);

    expect(await asked()).toBe(one);
  });
});

/** The box of somebody. */
function tickOf(html: string, personId: string): string {
  return new RegExp(`<input[^>]*value="person\\.${personId}"[^>]*>`).exec(html)?.[0] ?? '';
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').split('/Type /Page\n').length - 1;
}

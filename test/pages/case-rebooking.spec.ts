import { CasesByTheClock, CaseSettings } from '#cases';
import { Reader, sql } from '#database';
import { Registrations, SessionLeaders } from '#programme';
import { filledBy } from '../support/case-forms.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import type { Answer, Visitor } from '../support/visitors.js';

const STORY = 'He cries at night.';
const DAY = 24 * 60 * 60 * 1000;

/** The first clinic answers it, the second is called off, the third hears it again. */
describe.each(ENGINES)('a case that comes back, on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let clinics: readonly string[];

  beforeEach(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    clinics = [
      await clinicOn('2026-11-30', cast.priya),
      await clinicOn('2026-12-14', cast.joan),
      await clinicOn('2027-01-11', cast.tomos),
    ];
  });

  afterEach(() => server.close());

  /** With somebody on its panel whom no other clinic has. */
  async function clinicOn(day: string, panel: Member): Promise<string> {
    const [startsAt, endsAt] = [new Date(`${day}T12:30:00Z`), new Date(`${day}T13:30:00Z`)];
    const id = await publishedClinic(server, cast, { title: `Clinic of ${day}`, startsAt, endsAt });
    await server.get(SessionLeaders).name(cast.amina.actor, { id }, { personId: panel.id, role: 'panel' });
    return id;
  }

  const as = ({ id }: Member): Promise<Visitor> => server.signedIn(id);
  const at = (moment: string) => server.clock.setTo(new Date(moment));
  const clinic = (place: 0 | 1 | 2) => clinics[place] ?? '';
  const press = async (who: Member, path: string, fields: Record<string, string> = {}): Promise<Answer> =>
    (await as(who)).submit(path, fields);
  const page = async (who: Member, id: string) => (await as(who)).get(`/cases/${id}`);
  const reads = async (who: Member, id: string) => (await page(who, id)).html.includes(STORY);

  async function accepted(): Promise<string> {
    const id = await filledBy(await as(cast.ben), clinic(0), STORY);
    await press(cast.ben, `/cases/${id}/submission`, { act: 'submit', promise: 'yes', checked: 'yes' });
    await press(cast.amina, `/cases/${id}/acceptance`, { sessionId: clinic(0) });
    return id;
  }

  async function recommended(id: string, words: string, panel: Member): Promise<void> {
    await press(cast.amina, `/cases/${id}/presentation`);
    await press(cast.amina, `/cases/${id}/recommendations`, { advice: words, ownerId: cast.ben.id });
    const [one] = await server.get(Reader).rows<{ id: string }>(sql`
      select id as "id" from case_recommendation where case_id = ${id} and issued_at is null`);
    await press(panel, `/cases/${id}/recommendations/${one!.id}/agreement`);
    await press(cast.amina, `/cases/${id}/recommendations/issue`);
  }

  const lettersTo = async (who: Member) =>
    (
      await server.get(Reader).rows<{ text: string }>(sql`
        select text as "text" from outgoing_mail where to_address = ${who.email} order by id`)
    ).map(({ text }) => text.split('\n')[0]);

  it('is heard by the next clinic, and by the one after it where that is called off in between', async () => {
    const id = await accepted();
    at('2026-11-30T14:00:00Z');
    await recommended(id, 'Try a warm bath.', cast.priya);

    // It comes back: the next panel reads it, and those who have a place there only on the day.
    const booked = await press(cast.ben, `/cases/${id}/rebooking`, { sessionId: clinic(1) });
    await server
      .get(Registrations)
      .register(cast.ruth.actor, { sessionId: clinic(1), personId: cast.ruth.id });
    const waiting = wordsOf((await page(cast.ben, id)).html);
    expect(booked.status).toBe(303);
    expect(waiting).toContain('Accepted for a session');
    expect(waiting).toContain('Clinic of 2026-12-14');
    expect(waiting).toContain('Try a warm bath.');
    expect([await reads(cast.joan, id), await reads(cast.priya, id), await reads(cast.ruth, id)]).toEqual([
      ...[true, false, false],
    ]);
    expect(await lettersTo(cast.joan)).toContain('A case comes back to a session that you have a part in.');

    // Before the day of a session that is on it stays where it is.
    const early = await press(cast.ben, `/cases/${id}/rebooking`, { sessionId: clinic(2) });
    expect([early.status, wordsOf(early.html).includes('so that cannot be done')]).toEqual([422, true]);

    // The clinic is called off: nobody there reads it any more, and those hear who can book another one.
    at('2026-12-10T09:00:00Z');
    await press(cast.amina, `/programme/sessions/${clinic(1)}/cancel`, { reason: 'Amina is ill' });
    const stranded = await page(cast.ben, id);
    const home = await (await as(cast.ben)).get('/');
    expect(wordsOf(stranded.html)).toContain('Its session is called off. Choose another one');
    expect(stranded.html).toMatch(/<details[^>]* open>[^]*Clinic of 2027-01-11/);
    expect(stranded.html).not.toContain(`value="${clinic(1)}"`);
    expect(wordsOf(home.html)).toContain('Its session is called off: choose another one');
    expect([await reads(cast.joan, id), await reads(cast.ruth, id), await reads(cast.amina, id)]).toEqual([
      ...[false, false, true],
    ]);
    expect(await lettersTo(cast.ben)).toContain(
      'The session of your case is called off. Choose another one.',
    );
    expect(await lettersTo(cast.amina)).toContain('The session of a case that you reviewed is called off.');

    // Nobody else books it, and nobody to a session that is called off or over.
    const others = await press(cast.joan, `/cases/${id}/rebooking`, { sessionId: clinic(2) });
    const off = await press(cast.ben, `/cases/${id}/rebooking`, { sessionId: clinic(1) });
    const over = await press(cast.ben, `/cases/${id}/rebooking`, { sessionId: clinic(0) });
    expect([others.status, off.status, over.status]).toEqual([404, 422, 422]);
    expect(off.html).toContain('href="#sessionId"');

    await press(cast.ben, `/cases/${id}/rebooking`, { sessionId: clinic(2) });
    expect([await reads(cast.joan, id), await reads(cast.tomos, id)]).toEqual([false, true]);

    // The third hears it: what was recommended first stays, and it is asked about once, from the later on.
    at('2027-01-11T14:00:00Z');
    await recommended(id, 'Ask the hospice for a night.', cast.tomos);
    const end = wordsOf((await page(cast.ben, id)).html);
    const followUps = await server.get(Reader).rows<{ weeks: number; dueAt: number }>(sql`
      select weeks as "weeks", due_at as "dueAt" from case_follow_up where case_id = ${id} order by due_at`);
    expect(end).toContain('Recommendations issued');
    expect(end).toMatch(/Try a warm bath\..*Ask the hospice for a night\./);
    expect(followUps).toEqual([
      { weeks: 4, dueAt: +new Date('2027-02-08T14:00:00Z') },
      { weeks: 12, dueAt: +new Date('2027-04-05T14:00:00Z') },
    ]);

    // And is kept for as long as the network keeps it, from the last clinic on.
    const { keptDays } = await server.get(CaseSettings).rules();
    at(new Date(+new Date('2027-01-11T14:00:00Z') + keptDays * DAY - 1).toISOString());
    expect(await server.get(CasesByTheClock).eraseDue()).toBe(0);
    server.clock.advance(1);
    expect(await server.get(CasesByTheClock).eraseDue()).toBe(1);
    expect(wordsOf((await page(cast.ben, id)).html)).toContain('was erased on');
  }, 60_000);

  it('can be booked by its reviewer too, where it was not its turn', async () => {
    const id = await accepted();
    at('2026-11-30T14:00:00Z');
    const says = wordsOf((await page(cast.ben, id)).html);
    await press(cast.amina, `/cases/${id}/rebooking`, { sessionId: clinic(1) });

    expect(says).toContain('Its session is over. If it was not its turn, bring it to another one.');
    expect(wordsOf((await page(cast.ben, id)).html)).toContain('Clinic of 2026-12-14');
    expect([await reads(cast.priya, id), await reads(cast.joan, id)]).toEqual([false, true]);
  });

  it('is told to wait where no other clinic is planned yet', async () => {
    const id = await accepted();
    for (const path of clinics)
      await press(cast.amina, `/programme/sessions/${path}/cancel`, { reason: 'No room' });

    expect(wordsOf((await page(cast.ben, id)).html)).toContain('There is no other case clinic ahead yet.');
  });
});

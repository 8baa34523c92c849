import type { ConferenceImported } from '#conference';
import { eventXml, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';

const ONE = eventXml();
const TWO = eventXml(
  { title: 'Second', slug: 'copn2026-second' },
  'guid="1dfb36dd-1e6f-555b-aa13-6f51a9934077" id="2"',
);

interface Shown {
  readonly rooms: { name: string }[];
  readonly talks: { id: string; title: string; startsAt: string; room: string }[];
}

function form(text: string, fields: Record<string, string> = {}): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([text], { type: 'application/xml' }), 'schedule.xml');
  return body;
}

describe.each(ENGINES)('conferences on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let amina: Program;

  beforeEach(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    amina = await server.program(cast.amina.id);
  });

  afterEach(() => server.close());

  const bringIn = (text: string, fields?: Record<string, string>) =>
    amina.post<ConferenceImported>('/conferences/import', form(text, fields));
  const shown = async () => (await amina.get<Shown>('/conferences/copn2026')).body;

  it('are tried first, then brought in, and the same file again changes nothing', async () => {
    const file = scheduleText({ events: [ONE, TWO] });
    const tried = await bringIn(file, { dryRun: 'true' });
    expect(tried).toMatchObject({
      status: 200,
      body: { slug: 'copn2026', events: 2, rooms: 1, days: 1, mended: [], skipped: [], changed: 4 },
    });
    expect((await amina.get('/conferences/copn2026')).status).toBe(404);

    expect((await bringIn(file)).body.changed).toBe(4);
    expect((await bringIn(file)).body.changed).toBe(0);
    expect((await shown()).talks).toMatchObject([
      { title: 'Breathlessness at home', startsAt: '2026-10-24T09:00:00.000Z', room: 'Main Hall' },
      { title: 'Second' },
    ]);
    expect((await amina.get<{ items: object[] }>('/conferences')).body.items).toMatchObject([
      { slug: 'copn2026', version: 1 },
    ]);
  });

  it('keep what people starred through a new programme, also where a talk went and came back', async () => {
    await bringIn(scheduleText({ events: [ONE, TWO] }));
    const before = await shown();
    const [star] = before.talks;
    expect((await amina.put(`/talks/${star!.id}/star`)).status).toBe(204);
    expect((await amina.put(`/talks/${star!.id}/star`)).status).toBe(204);

    expect((await bringIn(scheduleText({ events: [TWO] }))).body.changed).toBe(1);
    expect((await shown()).talks.map(({ title }) => title)).toEqual(['Second']);
    expect((await amina.put(`/talks/${star!.id}/star`)).status).toBe(404);

    const later = eventXml({ date: '2026-10-24T11:00:00+01:00', start: '11:00' });
    await bringIn(scheduleText({ events: [later, TWO], room: 'Garden Room' }));
    const after = await shown();
    expect(after.rooms).toMatchObject([{ name: 'Garden Room' }]);
    expect(after.talks.map(({ id }) => id).sort()).toEqual(before.talks.map(({ id }) => id).sort());
  });

  it('are the same conference when their own schedule.json, whose names have no hyphens, comes back', async () => {
    const named = '<acronym>vales-2027</acronym><title>Vales</title>';
    await bringIn(scheduleText({ conference: named, events: [ONE, TWO] }));
    const json = (await server.visitor().get('/conferences/vales-2027/schedule.json')).html;
    const again = await bringIn(json);

    expect(again.body).toMatchObject({ slug: 'vales-2027', events: 2, rooms: 1 });
    expect((await amina.get<{ items: object[] }>('/conferences')).body.items).toMatchObject([
      { slug: 'vales-2027' },
    ]);
    expect((await bringIn(json)).body.changed).toBe(0);
  });

  it('are brought in by educators, and again by whoever brought them in or a coordinator', async () => {
    const answers = async (who: Program) =>
      (await who.post('/conferences/import', form(scheduleText({})))).status;
    const stranger = await server.program();

    expect(await answers(stranger)).toBe(401);
    expect(await answers(await server.program(cast.ben.id))).toBe(403);
    expect(await answers(amina)).toBe(200);
    expect(await answers(await server.program(cast.oli.id))).toBe(200);
    expect((await stranger.put('/talks/x/star')).status).toBe(401);
  });

  it('say what a newer file changed, old and new, on a page and as a feed', async () => {
    await bringIn(scheduleText({ events: [ONE, TWO] }));
    const first = await server.visitor().get('/conferences/copn2026/changes');
    await bringIn(scheduleText({ events: [ONE, TWO.replace('>Second<', '>The second<')] }));

    const page = await server.visitor().get('/conferences/copn2026/changes');
    const feed = await (await fetch(`${server.url}/conferences/copn2026/changes.atom`)).text();

    expect(first.status).toBe(200);
    expect(first.html).not.toContain('Second');
    expect(page.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(/Second → now: The second/);
    expect(feed).toContain('The second');
  });

  it('are begun by educators, and seen by nobody else before their programme is released', async () => {
    const [joan, stranger] = [await server.program(cast.joan.id), await server.program()];
    const draft = { title: 'Northmoor conference', firstDate: '2027-06-11', lastDate: '2027-06-12' };

    const begun = await amina.post<{ slug: string }>('/conferences', draft);
    const twice = await amina.post('/conferences', draft);
    const backwards = await amina.post('/conferences', { ...draft, title: 'Other', lastDate: '2027-06-10' });
    const refused = [await joan.post('/conferences', {}), await stranger.post('/conferences', {})];
    const withoutFile = await joan.post('/conferences/import', new FormData());
    const list = await joan.get<{ items: object[] }>('/conferences');

    expect(begun).toMatchObject({ status: 201, body: { slug: 'northmoor_conference_2027' } });
    expect(twice).toMatchObject({ status: 422, body: { errors: [{ field: 'title' }] } });
    expect(backwards).toMatchObject({ status: 422, body: { errors: [{ field: 'lastDate' }] } });
    expect([...refused, withoutFile].map(({ status }) => status)).toEqual([403, 401, 403]);
    expect(list.body.items).toEqual([]);
    expect((await joan.get('/conferences/northmoor_conference_2027')).status).toBe(404);
  });

  it('refuse a file that is none, and say what to send', async () => {
    expect(await bringIn('<!DOCTYPE x [<!ENTITY a "b">]><schedule/>')).toMatchObject({
      status: 400,
      body: { code: 'unsafe-xml' },
    });
    expect(await amina.post('/conferences/import', new FormData())).toMatchObject({ status: 422 });
  });
});

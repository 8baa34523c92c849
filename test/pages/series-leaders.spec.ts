import { SYSTEM } from '#kernel';
import { People } from '#people';
import { SeriesRuns, SessionQueries } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { seriesDraft } from '../support/drafts.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const SERIES = {
  ...{ title: 'Talking with families about symptoms', kind: 'case-clinic', date: '2026-11-30' },
  ...{ time: '12:30', minutes: '60', mode: 'online', venue: '', link: 'https://meet.example/clinic' },
  ...{ capacity: '', summary: 'How to begin, what to say, and when to ask for help.', agenda: '' },
  ...{ basis: 'percent', ruleValue: '50', timeZone: 'Europe/London' },
  ...{ repeat: 'weekly', ends: 'count', count: '2' },
};

describe('who leads a series, on its forms', () => {
  let server: Server;
  let cast: Cast;
  let amina: Visitor;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    amina = await server.signedIn(cast.amina.id);
    await amina.get('/programme/series/new');
  });

  afterAll(() => server.close());

  const published = async () => {
    const runs = server.get(SeriesRuns);
    const draft = seriesDraft({ firstDate: '2026-11-30', recurrence: 'FREQ=WEEKLY;COUNT=2' });
    const id = await runs.create(cast.amina.actor, draft);
    return { path: `/programme/series/${id}/change`, ids: await runs.publish(cast.amina.actor, { id }) };
  };
  const leading = async (sessionId: string) =>
    (await server.get(SessionQueries).leadersOf(sessionId)).map(({ name }) => name);
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

  it('is named by name or e-mail, shown, and leads every session', async () => {
    const leaders = 'priya nair\r\noli@northmoor.example';

    const check = await amina.submit('/programme/series/new', { ...SERIES, leaders, act: 'check' });
    const draft = await amina.submit('/programme/series/new', { ...SERIES, leaders, act: 'draft' });
    const form = await amina.get(`${draft.location!}/edit`);
    const [shown] = [await amina.follow(`${draft.location!}/publication`)];
    const first = /\/sessions\/([0-9a-z]{26})/.exec(shown.html)?.[1] ?? '';

    expect(check.html).toMatch(/Led by[^]*Priya Nair, Oli Fairweather/);
    expect(form.html).toContain('Priya Nair\nOli Fairweather</textarea>');
    expect(await leading(first)).toEqual(['Priya Nair', 'Oli Fairweather']);
  });

  it('is asked again where nobody, or more than one, is called that', async () => {
    const { name, organisationId, roleId } = cast.ben;
    const email = 'ben.other@northmoor.example';
    const draft = { name, email, organisationId, roleId, accessLevel: 'member' } as const;
    await server.get(People).add(SYSTEM, draft);
    const asked = async (leaders: string) => {
      const page = await amina.submit('/programme/series/new', { ...SERIES, leaders, act: 'check' });
      return [page.status, /href="#leaders">([^<]*)/.exec(page.html)?.[1]];
    };

    expect(await asked('Priya')).toEqual([422, 'We know nobody called “Priya”. Do you mean Priya Nair?']);
    expect(await asked('Xavier')).toEqual([
      422,
      'We know nobody called “Xavier”. Write the name as it stands here, or the e-mail address',
    ]);
    expect(await asked('Ben Carter')).toEqual([
      422,
      'More than one person is called “Ben Carter”. Write the e-mail address instead',
    ]);
    expect((await asked(email))[0]).toBe(200);
  });

  it('is changed for all to come, old and new, and left alone by a form that does not ask', async () => {
    const { path, ids } = await published();
    const leaders = 'Priya Nair';

    const shown = await amina.submit(path, { ...SERIES, leaders, version: '2', act: 'check' });
    const change = { ...SERIES, leaders, version: '2', seen: hidden(shown.html, 'seen'), act: 'save' };
    const saved = await amina.follow(path, change);
    const form = await amina.get(path);
    const unasked = await amina.submit(path, { ...SERIES, version: '3', act: 'check' });

    expect(shown.html).toContain('Led by: Amina Rahman → Priya Nair');
    expect(shown.html).toContain('Nobody needs a letter about this.');
    expect(saved.html).toContain('Your changes are saved.');
    expect(saved.html).not.toContain('We are writing');
    expect(await leading(ids[1]!)).toEqual(['Priya Nair']);
    expect(form.html).toContain('Priya Nair</textarea>');
    expect(unasked.html).toContain('Nothing would change');
  });
});

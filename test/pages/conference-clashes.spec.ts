import { ConferenceImports } from '#conference';
import { bytesOf, eventXml, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

const ANN = '<person id="7">Ann &amp; Lee</person>';
const talk = (id: number, start: string, parts: Record<string, string> = {}) =>
  eventXml(
    {
      ...{ title: `Talk ${id}`, slug: `copn2026-talk-${id}` },
      ...{ date: `2026-10-24T${start}:00+01:00`, start, ...parts },
    },
    `id="${id}"`,
  );
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the clashes of a programme', () => {
  const path = '/programme/conferences/copn2026/clashes';
  let server: Server;
  let cast: Cast;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
  });

  afterEach(() => server.close());

  const bringIn = (...events: string[]) =>
    server.get(ConferenceImports).add(cast.amina.actor, bytesOf(scheduleText({ events })));
  const page = async () => text((await (await server.signedIn(cast.amina.id)).get(path)).html);

  it('are told in words, by how bad they are and by what they are about', async () => {
    await bringIn(talk(1, '10:00', { persons: ANN }), talk(2, '10:30', { persons: ANN }));

    const words = await page();

    expect(words).toContain('2 clashes to put right');
    expect(words).toMatch(
      /Put these right Two talks in one room Main Hall has two talks at once for 15 minutes\. Talk 1 Sat 24 Oct, 10:00 to 10:45, Main Hall Talk 2/,
    );
    expect(words).toMatch(
      /A speaker in two talks Ann &amp; Lee speaks in two talks at once for 15 minutes\./,
    );
  });

  it('says so where there is none', async () => {
    await bringIn(talk(1, '10:00'), talk(2, '10:45'));

    expect(await page()).toContain('No room and nobody is in two places at once.');
  });

  it('is for educators, also where there is no such conference', async () => {
    const ben = await server.signedIn(cast.ben.id);

    expect((await ben.get(path)).status).toBe(403);
    expect((await server.visitor().get(path)).location).toContain('/sign-in');
    expect((await (await server.signedIn(cast.amina.id)).get(path)).status).toBe(404);
  });

  it('asks as many statements for one clash as for many', async () => {
    await bringIn(talk(1, '10:00'), talk(2, '10:30'));
    const few = await statementsOf(server, page);
    await bringIn(...Array.from({ length: 30 }, (_, place) => talk(place + 1, '10:00')));

    expect(await statementsOf(server, page)).toBe(few);
  });
});

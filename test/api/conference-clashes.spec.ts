import { eventXml, scheduleText, bytesOf } from '../../libs/schedules/src/written.fixture.js';
import { Beginnings, ConferenceImports } from '#conference';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';

const ANN = '<person id="7">Ann Lee</person>';
const talk = (id: number, start: string, parts: Record<string, string> = {}) =>
  eventXml(
    {
      ...{ title: `Talk ${id}`, slug: `copn2026-talk-${id}` },
      ...{ date: `2026-10-24T${start}:00+01:00`, start, ...parts },
    },
    `id="${id}"`,
  );

describe.each(ENGINES)('the clashes of a conference on %s', (engine) => {
  let server: Server;
  let cast: Cast;

  beforeEach(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
  });

  afterEach(() => server.close());

  const bringIn = (...events: string[]) =>
    server.get(ConferenceImports).add(cast.amina.actor, bytesOf(scheduleText({ events })));
  const clashes = async (personId?: string) =>
    (await server.program(personId)).get<{ items: object[] }>('/conferences/copn2026/clashes');

  it('are listed with both talks, what blocks first', async () => {
    await bringIn(
      talk(1, '10:00', { type: 'break' }),
      talk(2, '10:40', { persons: ANN }),
      talk(3, '11:00', { persons: ANN }),
    );

    const { body } = await clashes(cast.oli.id);

    expect(body).toMatchObject({ next: null, isComplete: true });
    expect(body.items).toMatchObject([
      ...[{ kind: 'room', level: 'block', who: 'Main Hall', minutes: 25, walk: null, reason: null }],
      ...[{ kind: 'speaker', level: 'block', who: 'Ann Lee', minutes: 25 }],
      {
        ...{ kind: 'room', level: 'warn', minutes: 5 },
        talks: [
          { number: 1, title: 'Talk 1', startsAt: '2026-10-24T09:00:00.000Z', room: 'Main Hall' },
          { number: 2, title: 'Talk 2', endsAt: '2026-10-24T10:25:00.000Z' },
        ],
      },
    ]);
  });

  it('of a draft are not there for those who may not change it', async () => {
    const draft = {
      title: 'Draft',
      firstDate: '2027-01-04',
      lastDate: '2027-01-04',
      timeZone: 'Europe/London',
    };
    const slug = await server.get(Beginnings).begin(cast.oli.actor, draft);
    const status = async (personId: string) =>
      (await (await server.program(personId)).get(`/conferences/${slug}/clashes`)).status;

    expect([await status(cast.oli.id), await status(cast.amina.id)]).toEqual([200, 404]);
  });

  it('are for educators and those above, also where there is no such conference', async () => {
    expect((await clashes()).status).toBe(401);
    expect((await clashes(cast.ben.id)).status).toBe(403);
    expect((await clashes(cast.amina.id)).status).toBe(404);

    await bringIn(talk(1, '10:00'));
    expect((await clashes(cast.ben.id)).status).toBe(403);
    expect((await clashes(cast.amina.id)).body.items).toEqual([]);
  });
});

import { lint } from '#calendar';
import { ConferenceImports, ConferenceQueries, OwnFacts, Stars, TalkPlaces } from '#conference';
import { castOf, type Cast } from '../support/cast.js';
import { programmeFile, slugOf } from '../support/conference.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const LINES = [
  '10:00 60 Main Hall | Pain',
  '11:30 60 Main Hall | Rotas',
  '14:00 60 Garden Room | Mouth care',
];

describe.each(ENGINES)('the talks of a conference in a person’s own calendar on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let own: string;

  beforeEach(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    await bringIn(LINES);
    const workshop = {
      talks: new Map([[(await talk('Mouth care')).guid, { capacity: 1 }]]),
      rooms: new Map(),
    };
    await server.get(OwnFacts).write(cast.amina.actor, 'copn2026', workshop);
    const { body } = await (await server.program(cast.ben.id)).post('/me/calendar-feed');
    own = new URL((body as { url: string }).url).pathname;
  });

  afterEach(() => server.close());

  const bringIn = async (lines: string[]) => {
    server.clock.advance(60_000);
    await server.get(ConferenceImports).add(cast.amina.actor, programmeFile({ '2026-12-03': lines }));
  };
  const talk = async (title: string) => {
    const queries = server.get(ConferenceQueries);
    return queries.talk((await queries.there('copn2026')).id, slugOf(title));
  };
  const star = async (title: string) => server.get(Stars).add(cast.ben.actor, (await talk(title)).id);
  const join = async (who: Cast['ben'], title: string) =>
    server.get(TalkPlaces).join(who.actor, (await talk(title)).id);
  const fetched = (headers: Record<string, string> = {}) => fetch(server.url + own, { headers });
  /** Its lines as they were before they were folded. */
  const text = async () => (await (await fetched()).text()).replace(/\r\n /g, '');
  const titles = async () => [...(await text()).matchAll(/SUMMARY:(.*)\r/g)].map(([, title]) => title);

  it('stand there once they are starred or signed up for, among the sessions, and leave with the star', async () => {
    await registered(server, cast.ben, await publishedClinic(server, cast));
    const clinic = await titles();
    await star('Pain');
    await join(cast.ben, 'Mouth care');

    expect(await titles()).toEqual([...clinic, 'Pain', 'Mouth care']);
    const file = await text();
    expect(lint(await (await fetched()).text())).toEqual([]);
    expect(file).toContain('DTSTART;TZID=Europe/London:20261203T100000');
    expect(file).toContain('LOCATION:Main Hall\\, Annual conference');
    expect(file).toContain('DESCRIPTION:You have a place.');

    await server.get(Stars).remove(cast.ben.actor, (await talk('Pain')).id);
    await server.get(TalkPlaces).leave(cast.ben.actor, (await talk('Mouth care')).id);
    expect(await titles()).toEqual(clinic);
  });

  it('take no time while somebody waits for a place', async () => {
    await join(cast.priya, 'Mouth care');
    await join(cast.ben, 'Mouth care');

    const file = await text();

    expect(file).toContain('STATUS:TENTATIVE\r\nTRANSP:TRANSPARENT');
    expect(file).toContain('DESCRIPTION:You are 1st in the waiting list.');
    expect(file).not.toContain(cast.priya.name);
  });

  it('move with the programme under the same UID, and are called off there', async () => {
    await star('Pain');
    const uid = /UID:(.*)\r/.exec(await text())?.[1] ?? 'none';
    const tag = (await fetched()).headers.get('etag') ?? '';
    expect((await fetched({ 'if-none-match': tag })).status).toBe(304);

    await bringIn(['16:00 60 Garden Room | Pain', ...LINES.slice(1)]);
    expect((await fetched({ 'if-none-match': tag })).status).toBe(200);
    expect(await text()).toContain('DTSTART;TZID=Europe/London:20261203T160000');

    await bringIn(LINES.slice(1));
    const file = await text();
    expect(file).toContain(`UID:${uid}\r`);
    expect(file).toContain('STATUS:CANCELLED');
  });

  it('are nobody else’s', async () => {
    await server.get(Stars).add(cast.joan.actor, (await talk('Rotas')).id);
    await join(cast.joan, 'Mouth care');

    expect(await titles()).toEqual([]);
  });
});

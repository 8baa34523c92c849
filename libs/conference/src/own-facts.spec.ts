import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { startServer, type Server } from '../../../test/support/server.js';
import { bytesOf, eventXml, scheduleText } from '../../schedules/src/written.fixture.js';
import { ConferenceImports } from './conference-imports.service.js';
import { ConferenceQueries } from './conference.queries.js';
import { minutesToWalk } from './ours.js';
import { OwnFacts } from './own-facts.service.js';

const SECOND = eventXml(
  { title: 'Second', slug: 'copn2026-second' },
  'guid="1dfb36dd-1e6f-555b-aa13-6f51a9934077" id="2"',
);

describe.each(ENGINES)('what is ours of a programme on %s', (engine) => {
  let server: Server;
  let cast: Cast;

  beforeEach(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
  });

  afterEach(() => server.close());

  const bringIn = (...events: string[]) =>
    server.get(ConferenceImports).add(cast.amina.actor, bytesOf(scheduleText({ events })));
  const kept = async () => {
    const queries = server.get(ConferenceQueries);
    const { id } = await queries.there('copn2026');
    return { rooms: await queries.rooms(id), talks: await queries.talks(id) };
  };

  it('stays when the programme comes in again', async () => {
    await bringIn(eventXml());
    const before = await kept();
    const [room, talk] = [before.rooms[0]!, before.talks[0]!];
    await server.get(OwnFacts).write(cast.amina.actor, 'copn2026', {
      rooms: new Map([[room.name, { capacity: 40 }]]),
      talks: new Map([[talk.guid, { isStreamed: true }]]),
    });
    await bringIn(eventXml({ title: 'A better title' }), SECOND);

    const after = await kept();
    expect(after.rooms.map(({ ours }) => ours)).toEqual([{ capacity: 40, streamUrl: null, walk: {} }]);
    expect(after.talks.map(({ title, ours }) => [title, ours.isStreamed])).toEqual([
      ['A better title', true],
      ['Second', false],
    ]);
  });

  it('is written by whoever may change the programme', async () => {
    await bringIn(eventXml());
    const nothing = { rooms: new Map<string, object>(), talks: new Map<string, object>() };
    const writing = (who: 'ben' | 'oli') => server.get(OwnFacts).write(cast[who].actor, 'copn2026', nothing);

    await expect(writing('ben')).rejects.toThrow('You can change the conferences that you began.');
    await expect(writing('oli')).resolves.toBeUndefined();
  });
});

it('walks as long either way, and not at all inside a room', () => {
  const room = (id: string, walk = {}) => ({ id, ours: { capacity: null, streamUrl: null, walk } });

  expect(minutesToWalk(room('a', { b: 4 }), room('b'))).toBe(4);
  expect(minutesToWalk(room('b'), room('a', { b: 4 }))).toBe(4);
  expect(minutesToWalk(room('a', { a: 4 }), room('a', { a: 4 }))).toBe(0);
  expect(minutesToWalk(room('a'), room('c'))).toBe(0);
});

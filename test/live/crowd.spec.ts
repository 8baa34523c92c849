import { RoomQueries, SHOWN_BY_NAME } from '#live';
import { clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { comeIn, crowdOf } from '../support/crowd.js';
import { ENGINES } from '../support/databases.js';
import { statementsOf } from '../support/statements.js';

const CROWD = 120;
const MORE = CROWD - SHOWN_BY_NAME;
/** As many as the page of everybody shows at once. */
const A_PAGE = 100;

describe.each(ENGINES)('a room that is fuller than anybody reads, on %s', (engine) => {
  let room: ClinicRoom;
  let crowd: readonly string[];

  beforeAll(async () => {
    room = await clinicRoom(engine);
    crowd = await crowdOf(room, CROWD);
  });

  beforeEach(async () => {
    await room.begin();
    await comeIn(room, crowd);
  });

  afterEach(() => room.closeSeats());

  afterAll(() => room.server.close());

  const everybody = () => new Set([...crowd, room.cast.amina.id, room.cast.ben.id, room.cast.joan.id]);

  type Named = Readonly<Record<string, unknown>>;
  const others = (people: Named) => Object.keys(people).filter((id) => !crowd.includes(id));
  const ofTheCrowd = (people: Named) => Object.keys(people).length - others(people).length;

  it('names the first fifty and those who run it, and counts all', async () => {
    const [, ben, joan] = await room.inside(room.cast.amina, room.cast.ben, room.cast.joan);
    await ben!.until(() => ben!.room().count === CROWD + 3);

    const { people } = ben!.room();
    expect(ofTheCrowd(people)).toBe(SHOWN_BY_NAME);
    expect(others(people)).toEqual([room.cast.amina.id]);
    expect(Object.keys(joan!.room().people)).toEqual(Object.keys(people));
    expect(joan!.room().count).toBe(CROWD + 3);
  });

  it('names everybody to the team, also those who come afterwards', async () => {
    const [amina] = await room.inside(room.cast.amina, room.cast.ben, room.cast.joan);

    await amina!.until(() => amina!.room().count === CROWD + 3 && room.cast.joan.id in amina!.room().people);

    expect(new Set(Object.keys(amina!.room().people))).toEqual(everybody());
  });

  it('makes known to all who puts up a hand, and to whoever comes later', async () => {
    const [ben, joan] = await room.inside(room.cast.ben, room.cast.joan);
    expect(room.cast.joan.id in ben!.room().people).toBe(false);

    await joan!.ask('raise-hand', { raised: true });
    await ben!.until(() => ben!.room().hands.length === 1);
    const [priya] = await room.inside(room.cast.priya);

    expect(ben!.room().people[room.cast.joan.id]).toMatchObject({
      name: 'Joan Whitlock',
      role: 'Receptionist',
    });
    expect(priya!.room().people[room.cast.joan.id]).toMatchObject({ name: 'Joan Whitlock' });
  });

  it('counts down as people leave, whether they were named or not', async () => {
    const [ben, joan] = await room.inside(room.cast.ben, room.cast.joan);
    await ben!.until(() => ben!.room().count === CROWD + 2);

    await joan!.ask('leave');
    await ben!.until(() => ben!.room().count === CROWD + 1);

    expect([ofTheCrowd(ben!.room().people), others(ben!.room().people)]).toEqual([SHOWN_BY_NAME, []]);
  });

  it('is read with one statement more than a small room, however full', async () => {
    const rooms = room.server.get(RoomQueries);
    const full = await statementsOf(room.server, () => rooms.whole(room.clinic, 'some'));
    const all = await statementsOf(room.server, () => rooms.whole(room.clinic, 'everybody'));

    expect(full - all).toBe(1);
  });

  it('has a page of everybody, for those who may be in it', async () => {
    const page = `/sessions/${room.clinic}/live/people`;
    const [ben, sam, tomos] = [
      await room.server.signedIn(room.cast.ben.id),
      room.server.visitor(),
      await room.server.signedIn(room.cast.tomos.id),
    ];

    const { html } = await ben.get(page);
    const next = /href="([^"]+cursor[^"]+)"/.exec(html)?.[1]?.replace('&#x3D;', '=') ?? '';
    const second = await ben.get(next);

    expect([html, second.html].map((page) => page.match(/Person \d+/g)?.length)).toEqual([
      ...[A_PAGE, CROWD - A_PAGE],
    ]);
    expect((await ben.get(`/sessions/${room.clinic}/live`)).html).toContain(`${MORE}</span> more.`);
    expect(await sam.get(page)).toMatchObject({ status: 303 });
    expect((await tomos.get(page)).status).toBe(409);
  });
});

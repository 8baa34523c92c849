import { Registrations, SessionLeaders } from '#programme';
import { LiveGateway } from '../../apps/server/src/live/live.gateway.js';
import { clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { ENGINES } from '../support/databases.js';
import type { Seat } from '../support/room.js';
import { statementsOf } from '../support/statements.js';

describe.each(ENGINES)('a part in a session that changes while its room is open, on %s', (engine) => {
  let room: ClinicRoom;

  beforeAll(async () => {
    room = await clinicRoom(engine);
  });

  beforeEach(() => room.begin());

  afterEach(() => room.closeSeats());

  afterAll(() => room.server.close());

  const leaders = () => room.server.get(SessionLeaders);
  const name = (personId: string, role: 'panel' | 'facilitator') =>
    leaders().name(room.cast.amina.actor, { id: room.clinic }, { personId, role });
  const lose = (personId: string) => leaders().remove(room.cast.amina.actor, { id: room.clinic }, personId);
  const aHeartbeat = () => room.server.get(LiveGateway).lookAgain();
  const heard = ({ notices }: Seat) => notices.map(({ kind }) => kind);

  it('is lost on the line too, with all that it let them hear', async () => {
    await name(room.cast.priya.id, 'panel');
    const [amina, priya] = await room.inside(room.cast.amina, room.cast.priya);
    await amina!.ask('say', { text: 'Only us', to: 'hosts' });
    await priya!.until(() => priya!.said.length === 1);

    await lose(room.cast.priya.id);
    await aHeartbeat();
    await priya!.until(() => heard(priya!).length > 0);
    await amina!.ask('say', { text: 'Only us again', to: 'hosts' });
    await amina!.ask('tick', { item: 'sound', ticked: true });
    await amina!.ask('say', { text: 'For all' });
    await priya!.until(() => priya!.said.some(({ text }) => text === 'For all'));

    expect(heard(priya!)).toEqual(['part-lost']);
    expect(priya!.said.map(({ text }) => text)).toEqual(['Only us', 'For all']);
    expect(priya!.room().backstage?.ticked).toEqual([]);
  });

  it('takes away what only those may do who run the session', async () => {
    await name(room.cast.priya.id, 'facilitator');
    const [priya, ben] = await room.inside(room.cast.priya, room.cast.ben);
    expect(await priya!.ask('mute', { personId: room.cast.ben.id })).toMatchObject({ ok: true });

    await lose(room.cast.priya.id);
    await aHeartbeat();

    expect(await priya!.ask('remove', { personId: room.cast.ben.id })).toMatchObject({ ok: false });
    expect(await ben!.ask('say', { text: 'Still here' })).toMatchObject({ ok: true });
    expect(await priya!.ask('say', { text: 'So am I' })).toMatchObject({ ok: true });
  });

  it('is gained on the line too', async () => {
    const [amina, priya] = await room.inside(room.cast.amina, room.cast.priya);

    await name(room.cast.priya.id, 'panel');
    await aHeartbeat();
    await amina!.ask('say', { text: 'Welcome to the panel', to: 'hosts' });
    await priya!.until(() => priya!.said.length === 1);

    expect(heard(priya!)).toEqual(['part-gained']);
  });

  it('is gained by whoever was let in and takes a place', async () => {
    const [amina] = await room.inside(room.cast.amina);
    const tomos = await room.seat(room.cast.tomos);
    await tomos.enter(room.clinic);
    await amina!.ask('admit', { personId: room.cast.tomos.id });
    await tomos.enter(room.clinic);

    const { actor, id: personId } = room.cast.tomos;
    await room.server.get(Registrations).register(actor, { sessionId: room.clinic, personId });
    await aHeartbeat();
    await tomos.until(() => heard(tomos).includes('part-gained'));

    expect(heard(tomos)).toEqual(['admitted', 'part-gained']);
  });

  it('is looked for with one statement, whoever is here, and says nothing where all is as before', async () => {
    const seats = await room.inside(room.cast.amina, room.cast.priya, room.cast.ben, room.cast.joan);

    const statements = await statementsOf(room.server, aHeartbeat);

    expect([statements, seats.flatMap(heard)]).toEqual([1, []]);
  });
});

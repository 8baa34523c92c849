import { RegisterQueries, SessionsOnRecord } from '#attendance';
import { Registrations } from '#programme';
import { ENGINES } from '../support/databases.js';
import { clinicRoom, type ClinicRoom } from '../support/clinic-room.js';

describe.each(ENGINES)('what people do in a live room on %s', (engine) => {
  let room: ClinicRoom;

  beforeAll(async () => {
    room = await clinicRoom(engine);
  });

  beforeEach(() => room.begin());

  afterEach(() => room.closeSeats());

  afterAll(() => room.server.close());

  it('puts hands in the order in which they went up, and lets the facilitator take them down', async () => {
    const { amina, ben, joan } = room.cast;
    const [a, b, j] = await room.inside(amina, ben, joan);

    await j!.ask('raise-hand', { raised: true });
    await b!.ask('raise-hand', { raised: true });
    await a!.until(() => a!.room().hands.length === 2);
    expect(a!.room().hands).toEqual([joan.id, ben.id]);

    expect(await b!.ask('hand.lower', { personId: joan.id })).toMatchObject({ ok: false, code: 'forbidden' });
    await a!.ask('hand.lower', { personId: joan.id });
    await b!.until(() => b!.room().hands.length === 1);
    expect(b!.room().hands).toEqual([ben.id]);
  });

  it('moves the agenda on by the facilitator alone, and says since when', async () => {
    const { amina, ben } = room.cast;
    const [a, b] = await room.inside(amina, ben);

    expect(await b!.ask('agenda.next')).toMatchObject({ ok: false, code: 'forbidden' });
    await a!.ask('agenda.next');
    room.server.clock.advance(5 * 60_000);
    await a!.ask('agenda.next');

    await b!.until(() => b!.room().now?.place === 1);
    expect(b!.room()).toMatchObject({ phase: 'running', now: { since: +room.server.clock.now() } });
    expect(b!.room().agenda[0]).toMatchObject({ kind: 'welcome' });
  });

  it('counts each vote once, also of who changes their mind, and closes', async () => {
    const { amina, ben, joan } = room.cast;
    const [a, b, j] = await room.inside(amina, ben, joan);
    await a!.ask('poll.open', { question: 'Did this help?', options: ['Yes', 'No', ''] });
    await b!.until(() => b!.room().poll !== null);
    const pollId = b!.room().poll!.id;

    await b!.ask('poll.vote', { pollId, option: 1 });
    await b!.ask('poll.vote', { pollId, option: 0 });
    await j!.ask('poll.vote', { pollId, option: 0 });
    await a!.until(() => a!.room().poll!.options[0]!.votes === 2);
    await a!.ask('poll.close');

    expect(a!.room().poll!.options).toEqual([
      { text: 'Yes', votes: 2 },
      { text: 'No', votes: 0 },
    ]);
    expect(await j!.ask('poll.vote', { pollId, option: 1 })).toMatchObject({ code: 'poll-closed' });
    const again = await room.seat(ben);
    expect(await again.enter(room.clinic)).toMatchObject({ ok: true, value: { myVote: 0 } });
  });

  it('keeps what is written to the facilitator from everybody else', async () => {
    const { amina, ben, joan } = room.cast;
    const [a, b, j] = await room.inside(amina, ben, joan);

    await b!.ask('say', { text: 'Please slow down', to: 'facilitator' });
    await b!.ask('say', { text: 'Hello all' });
    await a!.until(() => a!.said.length === 2);
    await j!.until(() => j!.said.length === 1);

    expect(j!.said).toMatchObject([{ text: 'Hello all' }]);
    expect(b!.said).toHaveLength(2);
    expect(await b!.ask('say', { text: 'x', to: 'hosts' })).toMatchObject({ code: 'forbidden' });
    const later = await room.seat(ben);
    expect(await later.enter(room.clinic)).toMatchObject({ value: { mine: [{ text: 'Please slow down' }] } });
  });

  it('keeps notes that nobody writes over unseen', async () => {
    const { ben, joan } = room.cast;
    const [b, j] = await room.inside(ben, joan);

    await b!.ask('notes.save', { text: 'First', revision: 0 });
    const late = await j!.ask('notes.save', { text: 'Mine', revision: 0 });

    expect(late).toMatchObject({ ok: false, code: 'notes-moved-on' });
    await j!.until(() => j!.room().notes.revision === 1);
    expect(j!.room().notes).toEqual({ text: 'First', by: 'Ben Carter', revision: 1 });
  });

  it('asks the facilitator to let in who is not registered', async () => {
    const { amina, tomos } = room.cast;
    const [a] = await room.inside(amina);
    const t = await room.seat(tomos);

    expect(await t.enter(room.clinic)).toMatchObject({ ok: false, code: 'waiting-to-be-let-in' });
    await a!.until(() => a!.room().backstage?.knocking.length === 1);
    expect(a!.room().backstage?.knocking).toMatchObject([{ name: 'Tomos Prys', role: 'Volunteer driver' }]);
    await a!.ask('admit', { personId: tomos.id });
    await t.until(() => t.notices.some(({ kind }) => kind === 'admitted'));

    expect(await t.enter(room.clinic)).toMatchObject({ ok: true });
    expect(a!.room().backstage?.knocking).toEqual([]);
  });

  it('takes out who is removed, and does not let them in again', async () => {
    const { amina, ben } = room.cast;
    const [a, b] = await room.inside(amina, ben);

    await a!.ask('remove', { personId: ben.id });
    await b!.until(() => b!.notices.some(({ kind }) => kind === 'removed'));

    await a!.until(() => !(ben.id in a!.room().people));
    expect(await b!.ask('say', { text: 'Still here' })).toMatchObject({ ok: false, code: 'not-in-room' });
    expect(await b!.enter(room.clinic)).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('shows out who gives up their place, and keeps their minutes', async () => {
    const { ben, joan } = room.cast;
    const [b, j] = await room.inside(ben, joan);
    room.server.clock.advance(10 * 60_000);

    await room.server.get(Registrations).cancel(ben.actor, { sessionId: room.clinic, personId: ben.id });
    await b!.until(() => b!.notices.some(({ kind }) => kind === 'withdrawn'));

    await j!.until(() => !(ben.id in j!.room().people));
    expect(await b!.enter(room.clinic)).toMatchObject({ ok: false, code: 'waiting-to-be-let-in' });
    expect(await lineOf('Ben Carter')).toMatchObject({ minutes: 10, sources: ['live'] });
  });

  it('writes a line for each colleague round one screen, once', async () => {
    const { joan, priya } = room.cast;
    const [j] = await room.inside(joan);
    const people = [
      { name: 'Mo Sayed', roleId: 'chaplain' },
      { name: 'Priya', roleId: 'staff-nurse', email: priya.email },
    ];

    expect(await j!.ask('vouch', { people })).toMatchObject({ ok: true, value: { added: 2 } });
    expect(await j!.ask('vouch', { people: people.slice(0, 1) })).toMatchObject({ value: { added: 0 } });

    expect(await lineOf('Mo Sayed')).toMatchObject({ sources: ['vouched'], flags: ['vouched'], minutes: 60 });
    expect(await lineOf('Priya Nair')).toMatchObject({ sources: ['vouched'] });
    expect(await j!.ask('vouch', { people: [{ name: 'X', roleId: 'wizard' }] })).toMatchObject({ ok: false });
  });

  it('passes signals on between people of one room only', async () => {
    const { ben, joan, priya } = room.cast;
    const [b, j] = await room.inside(ben, joan);
    await room.seat(priya);
    const heard = new Promise((resolve) => j!.socket.once('signal', resolve));

    await b!.ask('signal', { to: joan.id, description: { type: 'offer' } });

    expect(await heard).toEqual({ from: ben.id, description: { type: 'offer' } });
    expect(await b!.ask('signal', { to: priya.id, candidate: {} })).toMatchObject({ code: 'not-here' });
    expect(await b!.ask('signal', { to: joan.id })).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('ends for everybody, with their minutes kept', async () => {
    const { amina, ben } = room.cast;
    const [a, b] = await room.inside(amina, ben);
    room.server.clock.advance(20 * 60_000);

    await a!.ask('end');
    await b!.until(() => b!.notices.some(({ kind }) => kind === 'over'));

    expect(await lineOf('Ben Carter')).toMatchObject({ minutes: 20 });
    expect(await b!.enter(room.clinic)).toMatchObject({ ok: false, code: 'room-ended' });
  });

  const lineOf = async (name: string) => {
    const { server, cast, clinic } = room;
    const session = await server.get(SessionsOnRecord).kept(cast.oli.actor, clinic);
    const { items } = await server.get(RegisterQueries).lines(session, { limit: 50 });
    return items.find((line) => line.name === name);
  };
});

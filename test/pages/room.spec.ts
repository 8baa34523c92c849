import { Imports, RegisterQueries, SessionsOnRecord } from '#attendance';
import { RoomPresence } from '#live';
import { at, clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { zoomFile } from '../support/zoom-file.js';
import { statementsOf } from '../support/statements.js';

describe('the page of a live room, without script', () => {
  let room: ClinicRoom;
  let live: string;

  beforeAll(async () => {
    room = await clinicRoom('sqlite');
  });

  beforeEach(async () => {
    await room.begin();
    live = `/sessions/${room.clinic}/live`;
  });

  afterEach(() => room.closeSeats());

  afterAll(() => room.server.close());

  const as = ({ id }: { id: string }) => room.server.signedIn(id);
  const lineOf = async (name: string) => {
    const session = await room.server.get(SessionsOnRecord).kept(room.cast.oli.actor, room.clinic);
    const { items } = await room.server.get(RegisterQueries).lines(session, { limit: 50 });
    return items.find((line) => line.name === name);
  };

  it('is led to from the session and from home, from a quarter of an hour before', async () => {
    const ben = await as(room.cast.ben);
    room.server.clock.setTo(at('12:16:00'));

    expect((await ben.get(`/sessions/${room.clinic}`)).html).toContain(`href="${live}"`);
    expect((await ben.get('/')).html).toContain(live);
    expect((await ben.get(live)).status).toBe(200);
  });

  it('says where we are, who is here, and where the meeting is', async () => {
    await room.inside(room.cast.amina, room.cast.joan);
    const ben = await as(room.cast.ben);

    const { html } = await ben.get(live);

    expect(html).toContain('Waiting for the facilitator to begin');
    expect(html).toContain('2 people are here');
    expect(html).toMatch(/Joan Whitlock<\/strong> <span class="wh-quiet">Receptionist, Elm House/);
    expect(html).toContain('https://meet.example/clinic');
    expect(html).toMatch(/write: <strong>Ben Carter \w{10}/);
    expect(html).not.toContain('You run this session');
  });

  it('counts presence by forms, to the minute', async () => {
    const ben = await as(room.cast.ben);
    await ben.get(live);

    const here = await ben.follow(`${live}/presence`);
    room.server.clock.setTo(at('12:55:00'));
    const left = await ben.follow(`${live}/leaving`);

    expect(here.html).toContain('I am leaving');
    expect(left.html).toContain('Your minutes are kept.');
    expect(await lineOf('Ben Carter')).toMatchObject({ minutes: 25, sources: ['live'], flags: [] });
  });

  it('stands in the register while the session is on, and the register says where a report differs', async () => {
    const { ben, joan, oli, amina } = room.cast;
    const [bens] = await room.inside(ben, joan);
    const coordinator = await as(oli);
    const register = `/sessions/${room.clinic}/register`;

    const during = (await coordinator.get(register)).html;
    room.server.clock.setTo(at('12:50:00'));
    await bens!.ask('leave');
    room.server.clock.setTo(at('14:00:00'));
    const bytes = zoomFile([['Ben Carter', ben.email, '12:30', '13:10']], '11/30/2026');
    await room.server.get(Imports).add(oli.actor, room.clinic, { fileName: 'zoom.csv', bytes });
    const after = (await coordinator.get(register)).html;

    expect(during).toContain('2 people are in the room now');
    expect(during).toContain('Joan Whitlock <span class="wh-quiet">since 12:30');
    expect(after).toContain('1 person is in the room now');
    expect(after).toContain('The room counted 20 minutes, the report of the meeting 40 minutes.');
    expect((await (await as(amina)).get(register)).status).toBe(200);
    expect((await (await as(ben)).get(register)).status).not.toBe(200);
  });

  it('assumes the end for who never says that they leave, and says so', async () => {
    const ben = await as(room.cast.ben);
    await ben.submit(`${live}/presence`);
    room.server.clock.setTo(at('13:31:00'));

    await room.server.get(RoomPresence).closeDue();

    expect(await lineOf('Ben Carter')).toMatchObject({ minutes: 60, flags: ['assumed-end'] });
  });

  it('takes a line, a hand, a vote and notes', async () => {
    const [amina, ben] = [await as(room.cast.amina), await as(room.cast.ben)];
    const [j] = await room.inside(room.cast.joan);

    await ben.submit(`${live}/lines`, { text: 'By a form', to: 'everybody' });
    await ben.submit(`${live}/hand`, { raised: 'true' });
    await amina.submit(`${live}/polls`, { question: 'Clear?', options: ['Yes', 'No'] });
    await j!.until(() => j!.room().poll !== null && j!.said.length === 1);
    const { id } = j!.room().poll!;
    await ben.submit(`${live}/votes`, { pollId: id, option: '1' });
    await ben.submit(`${live}/notes`, { text: 'To do', revision: '0' });
    await j!.until(() => j!.room().notes.revision === 1);

    expect(j!.room()).toMatchObject({
      hands: [room.cast.ben.id],
      poll: { options: [{ votes: 0 }, { votes: 1 }] },
      notes: { by: 'Ben Carter' },
    });
    const { html } = await ben.get(live);
    expect(html).toContain('By a form');
    expect(html).toContain('Hand down');
  });

  it('is run by the facilitator, and by nobody else', async () => {
    const [amina, ben] = [await as(room.cast.amina), await as(room.cast.ben)];

    const begun = await amina.follow(`${live}/start`);
    const refused = await ben.submit(`${live}/agenda`);

    expect(begun.html).toMatch(/Welcome.* · \d minutes left/);
    expect(begun.html).toContain('You run this session');
    expect(refused.status).toBe(403);
    for (const act of [
      'start',
      'end',
      'admissions',
      'removals',
      'polls',
      'polls/end',
      'checklist',
      'presenters',
      'captioners',
    ])
      expect([act, (await ben.submit(`${live}/${act}`)).status]).toEqual([act, 403]);
  });

  it('lets somebody write captions, and no more, and takes somebody out, by a form', async () => {
    const [amina, ben] = [await as(room.cast.amina), await as(room.cast.ben)];
    const [, joan] = await room.inside(room.cast.ben, room.cast.joan);
    const form = async () => (await ben.get(live)).html.includes('What is said, a sentence at a time');
    const may = { personId: room.cast.ben.id, may: 'true' };
    const offered = (await amina.get(live)).html;

    expect((await ben.submit(`${live}/captions`, { text: 'Too early' })).status).toBe(403);
    await amina.submit(`${live}/captioners`, may);
    const isLet = await form();
    await ben.submit(`${live}/captions`, { text: 'Good morning.' });
    const seen = (await amina.get(live)).html;
    await amina.submit(`${live}/captioners`, { ...may, may: 'false' });
    await amina.submit(`${live}/removals`, { personId: room.cast.joan.id });
    await joan!.until(() => joan!.notices.length === 1);

    expect(offered).toMatch(/<option value="\w+">Ben Carter<\/option>/);
    expect([isLet, seen.includes('Good morning.'), seen.includes('Ben Carter, writes captions')]).toEqual([
      ...[true, true, true],
    ]);
    expect((await ben.submit(`${live}/captions`, { text: 'Too late' })).status).toBe(403);
    expect((await amina.submit(`${live}/captioners`)).status).toBe(422);
    expect(joan!.notices.map(({ kind }) => kind)).toEqual(['removed']);
  });

  it('lets in who asks at the door', async () => {
    const [amina, tomos] = [await as(room.cast.amina), await as(room.cast.tomos)];

    const door = await tomos.get(live);
    const knocked = await tomos.follow(`${live}/presence`);
    const seen = await amina.get(live);
    await amina.submit(`${live}/admissions`, { personId: room.cast.tomos.id });

    expect(door.html).toContain('You are not registered for this session.');
    expect(knocked.html).toContain('We have asked those who run the session to let you in.');
    expect(seen.html).toContain('Let Tomos Prys in');
    expect((await tomos.get(live)).html).toContain('I am here');
    expect((await tomos.submit(`${live}/agenda`)).status).toBe(403);
  });

  it('writes colleagues down in one form, and keeps what was typed where something is missing', async () => {
    const joan = await as(room.cast.joan);

    const missing = await joan.submit(`${live}/others`, { name0: 'Mo Sayed', roleId0: '' });
    const done = await joan.follow(`${live}/others`, { name0: 'Mo Sayed', roleId0: 'chaplain' });

    expect(missing.status).toBe(422);
    expect(missing.html).toContain('Choose the role of Mo Sayed');
    expect(missing.html).toContain('value="Mo Sayed"');
    expect(done.html).toContain('1 colleague is in the register now.');
    expect(await lineOf('Mo Sayed')).toMatchObject({ sources: ['vouched'], flags: ['vouched'] });
  });

  it('leads on from the end', async () => {
    const [amina, ben] = [await as(room.cast.amina), await as(room.cast.ben)];
    await ben.submit(`${live}/recommendations`, { text: 'Ring the family first' });

    await amina.submit(`${live}/end`);
    const { html } = await ben.get(live);

    expect(html).toContain('This session has ended');
    expect(html).toContain('Ring the family first');
    expect(html).toContain('/learning');
  });

  it('is not there for a stranger, nor before its time', async () => {
    expect((await room.server.visitor().get(live)).location).toContain('/sign-in');
    room.server.clock.setTo(at('12:00:00'));
    const ben = await as(room.cast.ben);
    expect((await ben.get(live)).html).toContain('The room is not open yet.');
    expect((await ben.submit(`${live}/lines`, { text: 'x' })).status).toBe(409);
    expect((await ben.get('/sessions/nowhere/live')).status).toBe(404);
  });

  it('asks the same number of statements for one person in it and for three', async () => {
    const ben = await as(room.cast.ben);
    await room.inside(room.cast.amina);
    const one = await statementsOf(room.server, () => ben.get(live));
    await room.inside(room.cast.joan, room.cast.priya);

    expect(await statementsOf(room.server, () => ben.get(live))).toBe(one);
  });
});

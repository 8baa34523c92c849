import { CaseLife, CaseViews, RecommendationQueries } from '#cases';
import { Reader, sql } from '#database';
import { personActor } from '#kernel';
import { CLINIC_AGENDAS } from '#programme';
import { caseOnItsWay, MARK, type CaseOnItsWay, type Onlookers } from '../support/case-on-its-way.js';
import { at } from '../support/clinic-room.js';
import { ENGINES } from '../support/databases.js';
import { seatOf, type Seat } from '../support/room.js';
import { startServer, type Server } from '../support/server.js';

describe.each(ENGINES)('the case of the moment on %s', (engine) => {
  let server: Server;
  let way: CaseOnItsWay;
  let live: string;
  let facilitator: string;
  const seats: Seat[] = [];

  beforeEach(async () => {
    server = await startServer(engine);
    way = await caseOnItsWay(server, { agenda: CLINIC_AGENDAS[60] });
    for (const [state, move] of way.steps) {
      await move();
      if (state === 'accepted, on the day') break;
    }
    server.clock.setTo(at('12:30:00'));
    live = `/sessions/${way.session}/live`;
    const found = await server.get(Reader).first<{ id: string }>(sql`
      select person_id as "id" from session_leader where session_id = ${way.session} and role = 'facilitator'`);
    facilitator = found!.id;
  });

  afterEach(async () => {
    seats.splice(0).forEach((seat) => seat.close());
    await server.close();
  });

  const seated = async (personId: string) => {
    const seat = await seatOf(server, personId);
    seats.push(seat);
    return seat;
  };
  const inside = async (personId: string) => {
    const seat = await seated(personId);
    await seat.enter(way.session);
    return seat;
  };
  const person = (kind: keyof Onlookers) => way.people[kind]!;
  const show = (host: Seat) => host.ask('case.show', { caseId: way.id });
  /** Lets somebody in who has no place. */
  const letIn = async (host: Seat, personId: string) => {
    const guest = await seated(personId);
    await guest.enter(way.session);
    await host.ask('admit', { personId });
    await guest.enter(way.session);
    return guest;
  };
  const lookOf = async (personId: string) => {
    const visitor = await server.signedIn(personId);
    const [piece, page] = [await visitor.get(`${live}/case`), await visitor.get(live)];
    return [piece.status, piece.html.includes(MARK), page.html.includes(MARK)];
  };

  it('is shown to those who may read it and to nobody else in the room', async () => {
    const host = await inside(facilitator);
    await letIn(host, person('member'));
    await letIn(host, person('colleague'));

    expect(await lookOf(person('registered'))).toEqual([404, false, false]);
    expect(await show(host)).toMatchObject({ ok: true });

    const reading = [200, true, true];
    const told = [200, false, false];
    for (const who of [facilitator, person('panel member'), person('registered')])
      expect(await lookOf(who)).toEqual(reading);
    for (const who of [person('member'), person('colleague')]) expect(await lookOf(who)).toEqual(told);
    const outside = await server.signedIn(person('other educator'));
    expect((await outside.get(`${live}/case`)).status).toBe(409);
    const piece = await (await server.signedIn(person('member'))).get(`${live}/case`);
    expect(piece.html).toContain('A case is discussed now');
    expect([piece.html.includes(way.id), piece.html.includes(way.code)]).toEqual([false, false]);
  });

  it('says nothing of itself in what goes over the line, nor in what is kept of the room', async () => {
    const host = await inside(facilitator);
    const guest = await letIn(host, person('member'));
    const heard: unknown[] = [];
    guest.socket.onAny((...parts: unknown[]) => heard.push(parts));

    await show(host);
    await guest.until(() => guest.room().caseOn !== null);
    await guest.enter(way.session);
    await host.ask('recommend', { caseId: way.id, text: `Ask the ${MARK}` });
    await host.ask('case.hide');
    await guest.until(() => guest.room().caseOn === null);

    const rooms = await server.get(Reader).rows(sql`select * from live_room`);
    const lines = await server.get(Reader).rows(sql`select * from live_line`);
    const told = JSON.stringify(heard);
    expect([MARK, way.code, way.id].filter((word) => told.includes(word))).toEqual([]);
    expect([JSON.stringify(rooms).includes(MARK), lines]).toEqual([false, []]);
  });

  it('is noted as a look, which the presenter sees', async () => {
    const host = await inside(facilitator);
    await show(host);

    await lookOf(person('registered'));
    const { views } = await server.get(CaseViews).of(personActor(person('presenter'), 'member'), way.id);

    expect(views).toMatchObject([{ personId: person('registered'), why: 'registered', times: 2 }]);
  });

  it('is opened and closed by those who run the session, and only where it is for this session', async () => {
    const host = await inside(facilitator);
    const panel = await inside(person('panel member'));
    const refused = { ok: false, code: 'forbidden' };

    expect(await show(panel)).toMatchObject(refused);
    expect(await host.ask('case.show', { caseId: 'another' })).toMatchObject({ code: 'not-found' });
    await show(host);
    expect(await panel.ask('case.hide')).toMatchObject(refused);
    const visitor = await server.signedIn(person('panel member'));
    expect((await visitor.submit(`${live}/case`, { caseId: way.id })).status).toBe(403);
    expect((await visitor.submit(`${live}/case/end`)).status).toBe(403);
  });

  it('cannot be opened by a coordinator, who may not read it', async () => {
    const coordinator = await inside(person('coordinator'));

    expect(await show(coordinator)).toMatchObject({ ok: false, code: 'not-found' });
  });

  it.each([
    ['it is closed', (host: Seat) => host.ask('case.hide')],
    ['the agenda goes on', (host: Seat) => host.ask('agenda.next')],
    ['the session ends', (host: Seat) => host.ask('end')],
    [
      'its presenter withdraws it',
      () => server.get(CaseLife).withdraw(personActor(person('presenter'), 'member'), { id: way.id }),
    ],
  ])('leaves every page once %s', async (_why, close) => {
    const host = await inside(facilitator);
    const joan = await inside(person('registered'));
    await show(host);
    await joan.until(() => joan.room().caseOn !== null);

    await close(host);

    await joan.until(() => joan.room().caseOn === null || joan.notices.some(({ kind }) => kind === 'over'));
    expect((await (await server.signedIn(person('registered'))).get(`${live}/case`)).status).toBe(404);
  });

  it('takes what is recommended while it is shown, from those who answer it', async () => {
    const host = await inside(facilitator);
    const joan = await inside(person('registered'));
    await show(host);
    const asked = { caseId: way.id, text: 'Ring the hospice' };

    expect(await joan.ask('recommend', asked)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await joan.ask('recommend', { text: 'Ring' })).toMatchObject({ ok: false, code: 'case-is-on' });
    expect(await host.ask('recommend', asked)).toMatchObject({ ok: true });
    server.clock.advance(1000);
    const amina = await server.signedIn(facilitator);
    const again = await amina.follow(`${live}/recommendations`, { caseId: way.id, text: 'Dim the light' });

    const kept = await server.get(RecommendationQueries).of(way.id, '');
    expect(kept.map(({ words }) => words)).toEqual(['Ring the hospice', 'Dim the light']);
    expect(again.html).toContain('Dim the light');
    const joans = await (await server.signedIn(person('registered'))).get(live);
    expect(joans.html).not.toContain('Dim the light');
  });

  it('is led to at the end for those who answer it, and for nobody else', async () => {
    const host = await inside(facilitator);
    await host.ask('end');

    const leads = async (personId: string) =>
      (await (await server.signedIn(personId)).get(live)).html.includes(`/cases/${way.id}`);

    expect([await leads(facilitator), await leads(person('panel member'))]).toEqual([true, true]);
    expect([await leads(person('registered')), await leads(person('member'))]).toEqual([false, false]);
  });

  it('is opened and closed by forms alone', async () => {
    const amina = await server.signedIn(facilitator);
    await amina.submit(`${live}/presence`);

    const shown = await amina.follow(`${live}/case`, { caseId: way.id });
    const closed = await amina.follow(`${live}/case/end`);

    expect([shown.html.includes(MARK), closed.html.includes(MARK)]).toEqual([true, false]);
  });
});

import { SessionQueries } from '#programme';
import { at, clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { ENGINES } from '../support/databases.js';

const NUMBER = '020 7946 0123, then 45 67 and the hash key';
const FORM = 'https://forms.example/two-minutes';
const CHANGES = {
  ...{ title: 'A clinic to ring', kind: 'case-clinic', date: '2026-11-30', time: '12:30', minutes: '60' },
  ...{ mode: 'online', link: 'https://meet.example/clinic', basis: 'any', ruleValue: '', capacity: '' },
  ...{ timeZone: 'Europe/London', agenda: '60 Case: a call' },
};

describe.each(ENGINES)('joining by telephone, and a word afterwards, on %s', (engine) => {
  let room: ClinicRoom;
  let session: string;

  beforeAll(async () => {
    room = await clinicRoom(engine);
  });

  beforeEach(async () => {
    await room.begin();
    session = `/sessions/${room.clinic}`;
    room.server.clock.setTo(at('12:00:00'));
  });

  afterEach(() => room.closeSeats());

  afterAll(() => room.server.close());

  const as = ({ id }: { id: string }) => room.server.signedIn(id);
  const changed = async (more: Record<string, string>) => {
    const amina = await as(room.cast.amina);
    const { version } = await room.server.get(SessionQueries).byId(room.cast.amina.actor, room.clinic);
    const path = `/programme/sessions/${room.clinic}/edit`;
    return amina.submit(path, { ...CHANGES, version: String(version), act: 'save', ...more });
  };

  it('shows the number on the session’s page and in its room to those with a place, and to nobody else', async () => {
    const { amina, ben, tomos } = room.cast;
    expect((await changed({ telephone: NUMBER })).status).toBe(303);
    room.server.clock.setTo(at('12:30:00'));
    const [host] = await room.inside(amina);
    const guest = await room.seat(tomos);
    await guest.enter(room.clinic);
    await host!.ask('admit', { personId: tomos.id });
    await guest.enter(room.clinic);

    const shows = async (who: typeof ben, path: string) =>
      (await (await as(who)).get(path)).html.includes(NUMBER);
    for (const path of [session, `${session}/live`]) {
      expect([path, await shows(ben, path), await shows(amina, path)]).toEqual([path, true, true]);
      expect([path, await shows(tomos, path)]).toEqual([path, false]);
    }
    expect((await room.server.visitor().get(session)).html).not.toContain(NUMBER);
    const [bens] = await room.inside(ben);
    expect(await bens!.ask('media.plan')).toMatchObject({ value: { dialIn: NUMBER } });
    expect(await guest.ask('media.plan')).toMatchObject({ value: { dialIn: null } });
  });

  it('gives it to programs of those with a place only', async () => {
    await changed({ telephone: NUMBER, feedback: FORM });

    const bens = await (await room.server.program(room.cast.ben.id)).get(session);
    const tomos = await (await room.server.program(room.cast.tomos.id)).get(session);

    expect(bens.body).toMatchObject({ meeting: { dialIn: NUMBER, feedbackUrl: FORM } });
    expect(tomos.body).toMatchObject({ meeting: { provider: 'link', url: null } });
    expect(JSON.stringify(tomos.body)).not.toContain('7946');
  });

  it('keeps what was typed, takes it away again, and says what is no web address', async () => {
    await changed({ telephone: NUMBER, feedback: FORM });
    const form = await (await as(room.cast.amina)).get(`/programme${session}/edit`);
    const wrong = await changed({ telephone: NUMBER, feedback: 'javascript:alert(1)' });
    await changed({ telephone: '', feedback: '' });

    expect([form.html.includes(NUMBER), form.html.includes(FORM)]).toEqual([true, true]);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#feedback"');
    const now = await room.server.get(SessionQueries).byId(room.cast.amina.actor, room.clinic);
    expect(now.meeting).toStrictEqual({ provider: 'link', url: 'https://meet.example/clinic' });
  });

  it('leads to the form when the session has ended', async () => {
    const { amina, ben, tomos } = room.cast;
    await changed({ feedback: FORM });
    room.server.clock.setTo(at('12:30:00'));
    const [host] = await room.inside(amina);
    await host!.ask('end');

    const leads = async (who: typeof ben) =>
      (await (await as(who)).get(`${session}/live`)).html.includes(FORM);

    expect([await leads(ben), await leads(tomos)]).toEqual([true, false]);
  });
});

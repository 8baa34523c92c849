import { Captions } from '#live';
import { Reader, sql } from '#database';
import { at, clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { ENGINES } from '../support/databases.js';

describe.each(ENGINES)('captions in a live room on %s', (engine) => {
  let room: ClinicRoom;
  let live: string;

  beforeAll(async () => {
    room = await clinicRoom(engine);
  });

  beforeEach(async () => {
    await room.begin();
    live = `/sessions/${room.clinic}/live`;
  });

  afterEach(() => room.closeSeats());

  afterAll(() => room.server.close());

  const kept = () =>
    room.server
      .get(Reader)
      .rows<{ words: string }>(
        sql`select words as "words" from live_caption where session_id = ${room.clinic} order by id`,
      );

  it('are written by the team and by whoever the facilitator lets, and by nobody else', async () => {
    const { amina, ben, joan } = room.cast;
    const [a, b] = await room.inside(amina, ben);
    const say = (seat: typeof a, text: string) => seat!.ask('caption', { text });

    expect(await say(b, 'No')).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await b!.ask('captioner', { personId: ben.id })).toMatchObject({ ok: false, code: 'forbidden' });
    await a!.ask('captioner', { personId: ben.id });
    room.server.clock.advance(1000);
    expect(await say(b, 'Good morning')).toMatchObject({ ok: true });
    room.server.clock.advance(1000);
    expect(await say(a, 'Welcome')).toMatchObject({ ok: true });
    await a!.ask('captioner', { personId: ben.id, may: false });
    expect(await say(b, 'No more')).toMatchObject({ ok: false, code: 'forbidden' });

    const [j] = await room.inside(joan);
    const words = j!.room().captions.map(({ name, text }) => [name, text]);
    expect(words).toEqual([
      ['Ben Carter', 'Good morning'],
      ['Amina Rahman', 'Welcome'],
    ]);
  });

  it('go when the room is closed, and stay where they were put into the notes', async () => {
    const { amina, ben } = room.cast;
    const [a, b] = await room.inside(amina, ben);
    await a!.ask('notes.save', { text: 'Who was here', revision: 0 });
    await a!.ask('caption', { text: 'Nights are hard' });

    expect(await b!.ask('captions.keep')).toMatchObject({ ok: false, code: 'forbidden' });
    await a!.ask('captions.keep');
    await b!.until(() => b!.room().notes.revision === 2);
    await a!.ask('end');
    await b!.until(() => b!.notices.some(({ kind }) => kind === 'over'));

    expect(b!.room().notes.text).toBe('Who was here\n\nAmina Rahman: Nights are hard');
    expect(await settled(kept)).toEqual([]);
  });

  it('go from a room that nobody closed, once it is over', async () => {
    const [a] = await room.inside(room.cast.amina);
    await a!.ask('caption', { text: 'Nights are hard' });
    await room.server.get(Captions).forgetOver();
    const during = await kept();

    room.server.clock.setTo(at('14:00:00'));
    await room.server.get(Captions).forgetOver();

    expect([during.length, await kept()]).toEqual([1, []]);
  });

  it('are read and written by forms alone, and kept by those who run the session', async () => {
    const { amina, ben } = room.cast;
    const [host, member] = [await room.server.signedIn(amina.id), await room.server.signedIn(ben.id)];
    await host.submit(`${live}/presence`);

    const refused = await member.submit(`${live}/captions`, { text: 'No' });
    await host.submit(`${live}/captions`, { text: 'Nights are hard' });
    const shown = await member.get(live);
    expect((await member.submit(`${live}/captions/notes`)).status).toBe(403);
    const notes = await host.follow(`${live}/captions/notes`);

    expect(refused.status).toBe(403);
    expect(shown.html).toContain('Nights are hard');
    expect(shown.html).toMatch(/data-part="caption-form" hidden/);
    expect(notes.html).toContain('Amina Rahman: Nights are hard</textarea>');
  });
});

/** What is done after a commit is not waited for by those who asked. */
async function settled<T>(rows: () => Promise<T[]>): Promise<T[]> {
  for (let turn = 0; turn < 200; turn++) {
    const found = await rows();
    if (found.length === 0) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows();
}

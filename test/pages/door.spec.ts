import { CheckIns } from '#attendance';
import { castOf, type Cast } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('the screen at the door', () => {
  let server: Server;
  let cast: Cast;
  let clinic: string;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: at('09:00') });
    cast = await castOf(server);
  });

  beforeEach(async () => {
    server.clock.setTo(at('09:00'));
    clinic = await publishedClinic(server, cast, { startsAt: at('13:00'), endsAt: at('14:00') });
    server.clock.setTo(at('12:50'));
  });

  afterAll(() => server.close());

  const seenBy = async (who: Cast['ben']) => (await server.signedIn(who.id)).get(`/sessions/${clinic}/door`);
  const svgIn = (html: string) => /<svg[^>]*viewBox.*?<\/svg>/s.exec(html.split('wh-door__qr')[1] ?? '')?.[0];

  it.each(['amina', 'oli'] as const)('shows %s the picture, the code, and how many came', async (who) => {
    const { code, session } = await server.get(CheckIns).door(cast.oli.actor, clinic);
    await server.get(CheckIns).checkIn(cast.ben.actor, code);
    await server.get(CheckIns).checkIn(cast.ben.actor, code);
    const mo = { name: 'Mo Sayed', organisationName: 'Larch Hospice', roleId: 'chaplain' };
    await server.get(CheckIns).checkInGuest(code, mo);

    const page = await seenBy(cast[who]);

    expect(page.status).toBe(200);
    expect(svgIn(page.html)).toBeDefined();
    expect(page.html).toContain(`${session.shortCode.slice(0, 3)} ${session.shortCode.slice(3)}`);
    expect(page.html).toContain('2 people are checked in.');
    expect(page.html).not.toContain('Mo Sayed');
  });

  it('shows another picture half a minute later, and asks for it by itself', async () => {
    const first = await seenBy(cast.oli);
    server.clock.setTo(new Date(+at('12:50') + 30_000));

    const second = await seenBy(cast.oli);

    expect(first.html).toContain('Nobody has checked in yet.');
    expect(first.headers.get('refresh')).toBe('15');
    expect(svgIn(second.html)).not.toBe(svgIn(first.html));
  });

  it('waits before the door opens, and rests when it has closed', async () => {
    server.clock.setTo(at('12:44'));
    const before = await seenBy(cast.oli);
    server.clock.setTo(at('14:00'));
    const after = await seenBy(cast.oli);

    expect(before.html).toContain('Check-in opens at 12:45.');
    expect(before.headers.get('refresh')).toBe('15');
    expect(after.html).toContain('Check-in closed at 14:00.');
    expect(after.headers.get('refresh')).toBeNull();
    expect([svgIn(before.html), svgIn(after.html)]).toEqual([undefined, undefined]);
  });

  it('is for those who keep the register', async () => {
    const stranger = await server.visitor().get(`/sessions/${clinic}/door`);

    expect(stranger.location).toBe(`/sign-in?next=${encodeURIComponent(`/sessions/${clinic}/door`)}`);
    expect((await seenBy(cast.ben)).status).toBe(403);
    expect((await (await server.signedIn(cast.oli.id)).get('/sessions/nowhere/door')).status).toBe(404);
  });

  it('asks the same number of statements for one who came and for four', async () => {
    const oli = await server.signedIn(cast.oli.id);
    const { code } = await server.get(CheckIns).door(cast.oli.actor, clinic);
    const asked = () => statementsOf(server, () => oli.get(`/sessions/${clinic}/door`));
    await server.get(CheckIns).checkIn(cast.ben.actor, code);
    const one = await asked();
    for (const { actor } of [cast.joan, cast.priya, cast.ruth])
      await server.get(CheckIns).checkIn(actor, code);

    expect(await asked()).toBe(one);
  });
});

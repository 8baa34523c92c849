import { People } from '#people';
import { Sessions, SessionStates } from '#programme';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { clinicDraft } from '../../../../test/support/drafts.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { CheckIns, Guests, RegisterQueries, SessionsOnRecord } from '../index.js';

const at = (time: string, seconds = '00') => new Date(`2026-11-23T${time}:${seconds}Z`);

describe.each(ENGINES)('check-in at the door on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let clinic: string;

  beforeAll(async () => {
    house = await openHouse(engine, { at: at('09:00') });
    cast = await castOf(house);
  });

  beforeEach(async () => {
    house.clock.setTo(at('09:00'));
    const draft = clinicDraft({ title: 'Clinic', startsAt: at('13:00'), endsAt: at('14:00') });
    clinic = await house.get(Sessions).create(cast.amina.actor, draft, 'published');
    house.clock.setTo(at('13:02'));
  });

  afterAll(() => house.close());

  const checkIns = () => house.get(CheckIns);
  const door = () => checkIns().door(cast.amina.actor, clinic);
  const register = async () => {
    const session = { ...(await house.get(SessionsOnRecord).kept(cast.oli.actor, clinic)), isOver: true };
    return (await house.get(RegisterQueries).lines(session, { limit: 50 })).items;
  };
  const mo = {
    name: 'Mo Sayed',
    organisationName: 'Larch Hospice',
    roleId: 'chaplain',
    email: 'mo@larch.example',
  };

  it('counts from the moment of the scan to the end', async () => {
    await checkIns().checkIn(cast.ben.actor, (await door()).code);

    expect(await register()).toMatchObject([
      { name: 'Ben Carter', status: 'attended', minutes: 58, sources: ['check-in'], flags: ['assumed-end'] },
    ]);
  });

  it('counts from the start for those who come before it', async () => {
    house.clock.setTo(at('12:45'));

    expect(await checkIns().checkIn(cast.ben.actor, (await door()).code)).toMatchObject({
      countsFrom: at('13:00'),
    });
  });

  it('takes the code on the screen and the one before it, and none older', async () => {
    house.clock.setTo(at('13:02', '29'));
    const { code } = await door();

    house.clock.setTo(at('13:02', '59'));
    await expect(checkIns().arrive(code)).resolves.toMatchObject({ arrival: { by: 'qr' } });
    house.clock.setTo(at('13:03', '00'));
    await expect(checkIns().arrive(code)).rejects.toMatchObject({ code: 'code-old' });
  });

  it('takes the short code however it is typed', async () => {
    const { session } = await door();
    const typed = ` ${session.shortCode.slice(0, 3).toLowerCase()} ${session.shortCode.slice(3)}`;

    await expect(checkIns().arrive(typed)).resolves.toMatchObject({ arrival: { by: 'short-code' } });
  });

  it('keeps the moment of the scan while its person signs in, for a quarter of an hour', async () => {
    const { seal } = await checkIns().arrive((await door()).code);

    house.clock.setTo(at('13:17'));
    expect(await checkIns().checkIn(cast.ben.actor, seal)).toMatchObject({ countsFrom: at('13:02') });
    house.clock.setTo(at('13:17', '01'));
    await expect(checkIns().checkIn(cast.joan.actor, seal)).rejects.toMatchObject({ code: 'arrival-old' });
  });

  it('lets a seal that was taken before the end work just after it', async () => {
    house.clock.setTo(at('13:58'));
    const { seal } = await checkIns().arrive((await door()).code);
    house.clock.setTo(at('14:05'));

    await expect(checkIns().checkIn(cast.ben.actor, seal)).resolves.toMatchObject({
      countsFrom: at('13:58'),
    });
  });

  it.each([
    ['more than 15 minutes before the start', at('12:44', '59'), 'check-in-not-open'],
    ['at the end', at('14:00'), 'check-in-closed'],
  ])('is not open %s', async (_story, now, code) => {
    house.clock.setTo(now);

    await expect(checkIns().arrive((await door()).code)).rejects.toMatchObject({ code });
  });

  it('refuses codes and seals that are not ours, and a cancelled session', async () => {
    const { session, code } = await door();
    const { seal } = await checkIns().arrive(code);
    const forged = seal.replace(/\.(.)/, (_all, by: string) => `.${by}1`);

    for (const wrong of ['', 'ZZZZZZ', '../..', forged, `${session.shortCode}-00000000x`])
      await expect(checkIns().arrive(wrong)).rejects.toMatchObject({ code: 'code-unknown' });
    await expect(checkIns().arrive(`${session.shortCode}-00000000`)).rejects.toMatchObject({
      code: 'code-old',
    });
    await house.get(SessionStates).cancel(cast.amina.actor, { id: clinic }, 'Snow');
    await expect(checkIns().arrive(code)).rejects.toMatchObject({ code: 'session-cancelled' });
  });

  it('checks a person in once, from the first moment', async () => {
    await checkIns().checkIn(cast.ben.actor, (await door()).code);
    house.clock.setTo(at('13:30'));

    const again = await checkIns().checkIn(cast.ben.actor, (await door()).code);

    expect(again.countsFrom).toEqual(at('13:02'));
    expect(await register()).toMatchObject([{ minutes: 58 }]);
  });

  it('takes a guest with a name, a workplace and a role, and the same guest once', async () => {
    const { code } = await door();
    await checkIns().checkInGuest(code, mo);
    await checkIns().checkInGuest(code, mo);

    expect(await register()).toMatchObject([
      { name: 'Mo Sayed', role: 'Chaplain', organisation: 'Larch Hospice', minutes: 58 },
    ]);
    const nameless = checkIns().checkInGuest(code, { ...mo, name: ' ', roleId: 'king' });
    await expect(nameless).rejects.toMatchObject({ fields: [{ field: 'name' }, { field: 'roleId' }] });
  });

  it('gives earlier visits to the account that has the same e-mail and says that it was them', async () => {
    await checkIns().checkInGuest((await door()).code, mo);
    const draft = {
      ...mo,
      accessLevel: 'member',
      organisationId: cast.places.hub,
      roleId: 'manager',
    } as const;
    const id = await house.get(People).add(cast.oli.actor, draft);
    const actor = { kind: 'person', personId: id, accessLevel: 'member' } as const;
    const offers = await house.get(Guests).claimable(actor);

    for (const { guestId } of offers) await house.get(Guests).claim(actor, guestId);

    expect(offers.length).toBeGreaterThan(0);
    expect(await register()).toMatchObject([
      { personId: id, guestId: null, name: 'Mo Sayed', role: 'Chaplain', minutes: 58 },
    ]);
    expect(await house.get(Guests).claimable(actor)).toEqual([]);
    await expect(house.get(Guests).claim(cast.ben.actor, offers[0]!.guestId)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('shows the door only to those who keep the register', async () => {
    await expect(checkIns().door(cast.ben.actor, clinic)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(checkIns().checkIn(cast.sam.actor, (await door()).code)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});

import { personActor, SYSTEM } from '#kernel';
import { People } from '#people';
import { dayFromText, DayPlans } from '#study-days';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { publishedClinic } from '../../../../test/support/programme.js';
import { AttendanceAudit, CheckIns, Entries, Guests, PartEntries, PartRegisters } from '../index.js';

const at = (time: string) => new Date(`2026-12-04T${time}:00Z`);
const PLAN = `09:30-10:30 Welcome
11:00-12:00 Workshops
12:00-12:45 Close`;
const MO = { name: 'Mo Sayed', organisationName: 'Larch Hospice', roleId: 'chaplain' };

describe.each(ENGINES)('what is written down of one part on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let day: string;

  beforeAll(async () => {
    house = await openHouse(engine, { isAsleep: true });
    cast = await castOf(house);
  });

  beforeEach(async () => {
    house.clock.setTo(new Date('2026-11-23T12:00:00Z'));
    const when = { startsAt: at('09:00'), endsAt: at('13:00') };
    day = await publishedClinic(house, cast, { ...when, kind: 'study-day' });
    await plans(PLAN);
    house.clock.setTo(at('11:10'));
  });

  afterAll(() => house.close());

  const plans = (text: string) => {
    const { parts } = dayFromText(text);
    return house.get(DayPlans).write(cast.amina.actor, day, { price: '', joining: '', parts });
  };
  const entries = () => house.get(PartEntries);
  const person = ({ id }: { id: string }) => ({ kind: 'person', id }) as const;
  const guest = (id: string) => ({ kind: 'guest', id }) as const;
  const code = async () => (await house.get(CheckIns).door(cast.amina.actor, day)).code;
  const linesOf = async (position: number) =>
    (await house.get(PartRegisters).ofPart(cast.amina.actor, day, position)).lines;
  const lineOf = async (name: string, position: number) =>
    (await linesOf(position)).find((line) => line.name === name);
  const faults = async () => (await house.get(AttendanceAudit).proof()).faults;

  it('stays with the time of its part, when a part is put before it at noon', async () => {
    await house.get(CheckIns).checkIn(cast.ben.actor, await code());
    await entries().sign(cast.amina.actor, day, 1, [person(cast.priya)]);
    await plans(PLAN.replace('11:00', '10:30-11:00 Posters\n11:00'));

    const again = await entries().sign(cast.amina.actor, day, 2, [cast.ben, cast.priya].map(person));
    const posters = await entries().sign(cast.amina.actor, day, 1, [person(cast.ben)]);

    expect([again, posters]).toEqual([0, 1]);
    expect(await lineOf('Priya Nair', 1)).toMatchObject({ minutesThere: 0, canTakeBack: false });
    expect(await lineOf('Priya Nair', 2)).toMatchObject({ minutesThere: 60, canTakeBack: true });
    await entries().takeBack(cast.amina.actor, day, { position: 2, attendee: cast.ben.id, why: 'Went home' });
    expect(await lineOf('Ben Carter', 2)).toMatchObject({ minutesThere: 0 });
    expect(await lineOf('Ben Carter', 1)).toMatchObject({ minutesThere: 30, canTakeBack: true });
    expect(await faults()).toEqual([]);
  });

  it('counts a guest who is claimed, and signs again, as the person who they are', async () => {
    const { visit, mo } = await claimedGuest();
    await entries().takeBack(cast.amina.actor, day, { position: 1, attendee: visit, why: 'Left at once' });

    const added = await entries().sign(cast.amina.actor, day, 1, [guest(visit), person(mo), guest(visit)]);
    const again = await entries().sign(cast.amina.actor, day, 1, [guest(visit)]);

    expect([added, again]).toEqual([1, 0]);
    expect(await linesOf(1)).toMatchObject([{ personId: mo.id, minutesThere: 60, canTakeBack: true }]);
    expect(await faults()).toEqual([]);
  });

  it('writes one fact for somebody who is named twice', async () => {
    expect(await entries().sign(cast.amina.actor, day, 1, [cast.ben, cast.ben].map(person))).toBe(1);
  });

  it('takes back only what was written down for the part, and says who is there all the same', async () => {
    const takeBack = (attendee: string) =>
      entries().takeBack(cast.amina.actor, day, { position: 1, attendee, why: 'Another one' });
    await entries().sign(cast.amina.actor, day, 1, [cast.ben, cast.priya].map(person));
    const morning = { source: 'vouched', joinedAt: at('09:30'), leftAt: at('11:30') } as const;
    await house.get(Entries).record(cast.amina.actor, day, { personId: cast.priya.id }, morning);

    expect([await takeBack(cast.ben.id), await takeBack(cast.priya.id)]).toEqual([
      { isThereStill: false },
      { isThereStill: true },
    ]);
    expect(await lineOf('Priya Nair', 1)).toMatchObject({ minutesThere: 30, canTakeBack: false });
    for (const { id } of [cast.ben, cast.priya, cast.joan])
      await expect(takeBack(id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('takes 500 people at the most at once', async () => {
    const many = Array.from({ length: 501 }, (_, n) => person({ id: String(n) }));

    await expect(entries().sign(cast.amina.actor, day, 1, many)).rejects.toMatchObject({
      fields: [{ field: 'people', message: 'Write down 500 people at the most at once.' }],
    });
  });

  it('says when the part opens, where it has not begun', async () => {
    const early = entries().sign(cast.amina.actor, day, 2, [person(cast.ben)]);

    await expect(early).rejects.toMatchObject({
      ...{ code: 'not-begun', kind: 'conflict' },
      message: '“Close” has not begun yet. You can write down who was there from 11:45.',
    });
    const close = () => house.get(PartRegisters).ofPart(cast.amina.actor, day, 2);
    expect(await close()).toMatchObject({ opensAt: at('11:45'), hasBegun: false });
    house.clock.setTo(at('11:45'));
    expect(await close()).toMatchObject({ hasBegun: true });
  });

  /** Mo came as a guest and has an account since: the visit is theirs. */
  async function claimedGuest() {
    const mo = { ...MO, email: `mo.${day}@larch.example` };
    await house.get(CheckIns).checkInGuest(await code(), mo);
    const [line] = await linesOf(1);
    const visit = line?.guestId ?? '';
    const draft = { ...mo, accessLevel: 'member', organisationId: cast.places.hub } as const;
    const id = await house.get(People).add(SYSTEM, draft);
    await house.get(Guests).claim(personActor(id, 'member'), visit);
    return { visit, mo: { id } };
  }
});

import { Registrations, Sessions, type SessionDraft } from '#programme';
import { dayFromText, DayPlans } from '#study-days';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { publishedClinic } from '../../../../test/support/programme.js';
import {
  AttendanceAudit,
  CheckIns,
  Entries,
  EvidenceQueries,
  LearningQueries,
  PartEntries,
  PartRegisters,
} from '../index.js';

const at = (time: string) => new Date(`2026-12-04T${time}:00Z`);
const WHEN: Partial<SessionDraft> = { startsAt: at('09:00'), endsAt: at('13:00') };
const PLAN = `09:30-10:30 Welcome
11:00-12:00 Workshops
- Pain | Room 1
- Schools | Online
12:00-12:45 Close`;

describe.each(ENGINES)('the register of the parts of a study day on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let day: string;

  beforeAll(async () => {
    house = await openHouse(engine, { isAsleep: true });
    cast = await castOf(house);
  });

  beforeEach(async () => {
    house.clock.setTo(new Date('2026-11-23T12:00:00Z'));
    day = await publishedClinic(house, cast, { ...WHEN, kind: 'study-day' });
    const { parts } = dayFromText(PLAN);
    await house.get(DayPlans).write(cast.amina.actor, day, { price: '', joining: '', parts });
  });

  afterAll(() => house.close());

  const arrives = async ({ actor }: Pick<Cast['ben'], 'actor'>, time: string) => {
    house.clock.setTo(at(time));
    const { code } = await house.get(CheckIns).door(cast.amina.actor, day);
    return house.get(CheckIns).checkIn(actor, code);
  };
  const signs = (part: number, ...people: { id: string }[]) =>
    house.get(PartEntries).sign(
      cast.amina.actor,
      day,
      part,
      people.map(({ id }) => ({ kind: 'person', id })),
    );
  const lineOf = async (name: string) => {
    const { lines } = await house.get(PartRegisters).ofDay(cast.amina.actor, day);
    return lines.find((line) => line.name === name);
  };
  const credited = async ({ id }: { id: string }) => {
    house.clock.setTo(at('14:00'));
    const { items } = await house.get(LearningQueries).of(id, at('14:00'), { limit: 50 });
    return items.find(({ sessionId }) => sessionId === day)?.credited;
  };

  it('credits whoever checks in for two of three parts with these two, and with no break', async () => {
    await arrives(cast.ben, '09:20');
    await arrives(cast.ben, '12:10');

    expect(await lineOf('Ben Carter')).toMatchObject({
      ...{ minutes: 95, credited: 95, minutesIn: [60, 0, 35], flags: ['assumed-end'] },
      ...{ sources: ['check-in'] },
    });
    expect(await credited(cast.ben)).toBe(95);
  });

  it('counts a part once for whoever checks in twice, from the first time', async () => {
    const first = await arrives(cast.ben, '11:05');
    const second = await arrives(cast.ben, '11:40');

    expect(first.stretch.title).toBe('Workshops');
    expect(second.countsFrom).toEqual(at('11:05'));
    expect(await lineOf('Ben Carter')).toMatchObject({ minutesIn: [0, 55, 0] });
  });

  it('opens the door of a part a quarter of an hour before it, and no part’s door after the last', async () => {
    await expect(arrives(cast.ben, '10:40')).rejects.toMatchObject({ code: 'check-in-not-open' });
    expect((await arrives(cast.ben, '10:45')).countsFrom).toEqual(at('11:00'));
    await expect(arrives(cast.ben, '12:50')).rejects.toMatchObject({ code: 'check-in-closed' });
  });

  it('knows a guest again in the next part', async () => {
    const mo = { name: 'Mo Sayed', organisationName: 'Larch Hospice', roleId: 'chaplain' };
    for (const time of ['09:30', '09:40', '11:00']) {
      house.clock.setTo(at(time));
      const { code } = await house.get(CheckIns).door(cast.amina.actor, day);
      await house.get(CheckIns).checkInGuest(code, mo);
    }

    const { lines } = await house.get(PartRegisters).ofDay(cast.amina.actor, day);

    expect(lines.filter(({ name }) => name === 'Mo Sayed')).toMatchObject([{ minutesIn: [60, 60, 0] }]);
  });

  it('takes a signed sheet, once, and takes back what was ticked by mistake', async () => {
    await house.get(Registrations).register(cast.ben.actor, { sessionId: day, personId: cast.ben.id });
    house.clock.setTo(at('12:50'));

    expect([await signs(1, cast.ben, cast.priya), await signs(1, cast.ben)]).toEqual([2, 0]);
    await house.get(PartEntries).takeBack(cast.amina.actor, day, {
      ...{ position: 1, attendee: cast.priya.id, why: 'Another Priya' },
    });

    expect(await lineOf('Ben Carter')).toMatchObject({ minutesIn: [0, 60, 0], credited: 60 });
    expect(await lineOf('Priya Nair')).toBeUndefined();
    const facts = (await house.get(EvidenceQueries).behind(day, [cast.priya.id])).get(cast.priya.id);
    expect(facts).toMatchObject([
      { reason: 'Signed the sheet of “Workshops”', withdrawnWhy: 'Another Priya' },
    ]);
    expect(await signs(1, cast.priya)).toBe(1);
    expect((await house.get(AttendanceAudit).proof()).faults).toEqual([]);
  });

  it('ends with the day that was made shorter since it was planned', async () => {
    await house.get(Sessions).change(cast.amina.actor, day, { endsAt: at('11:45') });

    expect(await arrives(cast.ben, '11:10')).toMatchObject({ stretch: { end: at('11:45') } });
    await expect(arrives(cast.ben, '11:50')).rejects.toMatchObject({ code: 'check-in-closed' });
    expect(await lineOf('Ben Carter')).toMatchObject({ minutesIn: [0, 35], credited: 35 });
  });

  it('leaves the breaks out where somebody is known to have been there all day', async () => {
    house.clock.setTo(at('14:00'));
    await house.get(Entries).record(cast.amina.actor, day, { personId: cast.ben.id }, { source: 'vouched' });

    expect(await lineOf('Ben Carter')).toMatchObject({ minutes: 240, credited: 165 });
    expect(await credited(cast.ben)).toBe(165);
  });

  it('is kept by those who keep the register, of parts that there are and that have begun', async () => {
    const attempt = (actor: Cast['ben']['actor'], part: number) =>
      house.get(PartEntries).sign(actor, day, part, [{ kind: 'person', id: cast.ben.id }]);

    await expect(attempt(cast.amina.actor, 0)).rejects.toMatchObject({ code: 'not-begun' });
    house.clock.setTo(at('12:50'));
    for (const { actor } of [cast.ben, cast.sam]) {
      await expect(attempt(actor, 0)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(house.get(PartRegisters).ofDay(actor, day)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(house.get(PartRegisters).ofPart(actor, day, 0)).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
    await expect(attempt(cast.amina.actor, 9)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(signs(0, { id: 'nobody' })).rejects.toMatchObject({ kind: 'invalid' });
    const unexplained = { position: 0, attendee: cast.ben.id, why: ' ' };
    await expect(house.get(PartEntries).takeBack(cast.amina.actor, day, unexplained)).rejects.toMatchObject({
      fields: [{ field: 'reason' }],
    });
  });
});

import { Delivery, MailQueries } from '#mail';
import { People } from '#people';
import { Registrations, Sessions, SessionStates } from '#programme';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { publishedClinic, registered } from '../../../test/support/programme.js';
import { statementsOf } from '../../../test/support/statements.js';
import { NotificationChoices, Reminders } from './index.js';

const at = (text: string) => new Date(`2026-11-${text}:00Z`);
/** The clinic is on Monday 30 November at 12:30; a day before it, and an hour. */
const DAY_BEFORE = at('29T12:30');
const HOUR_BEFORE = at('30T11:30');

describe.each(ENGINES)('reminders on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;
  let clinic: string;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { environment: { SMTP_URL: office.url }, isAsleep: true });
    cast = await castOf(house);
    clinic = await publishedClinic(house, cast);
    await house.get(NotificationChoices).change(cast.amina.actor, { reminders: 'none' });
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  /** Lets the clock strike, and answers who got which subject since. */
  const strike = async (moment: Date) => {
    const letters = await lettersAt(moment, { house, office }, () => house.get(Reminders).remindDue());
    return letters.map((letter) => [receiverOf(letter), letter.subject]).sort();
  };
  const gives = (member: Member) =>
    house.get(Registrations).cancel(member.actor, { sessionId: clinic, personId: member.id });

  it('reminds those with a place the day before and the hour before, once each', async () => {
    await registered(house, cast.ben, clinic);

    expect(await strike(at('29T12:29'))).toEqual([]);
    expect(await strike(DAY_BEFORE)).toEqual([
      ['ben@northmoor.example', 'Tomorrow at 12:30: Talking with families about symptoms'],
    ]);
    expect(await strike(at('29T12:31'))).toEqual([]);
    expect(await strike(HOUR_BEFORE)).toEqual([
      ['ben@northmoor.example', 'Today at 12:30: Talking with families about symptoms'],
    ]);
    expect(await strike(at('30T11:31'))).toEqual([]);
  });

  it('says when, where, how to come in, and why one got it; the subject names nobody', async () => {
    await registered(house, cast.ben, clinic);
    await strike(DAY_BEFORE);

    const [letter] = office.letters;
    expect(letter?.text).toMatch(/^Your session is tomorrow at 12:30\.\n/);
    expect(letter?.text).toContain('Monday 30 November 2026, 12:30 to 13:30\nOnline');
    expect(letter?.text).toContain('Go to the room: https://meet.example/clinic');
    expect(letter?.text).toMatch(/write: Ben Carter \w{10}\n/);
    expect(letter?.text).toContain(`/sessions/${clinic}\n`);
    expect(letter?.text).toContain('You get this because you have a place in this session.');
    expect(letter?.text).toContain('/account/notifications');
    expect(letter?.subject).not.toContain('Ben');
    expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter?.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining('/stop/reminders.') as string },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
  });

  it('says how to join by telephone, where the session has a number', async () => {
    const meeting = {
      provider: 'link',
      url: 'https://meet.example/clinic',
      dialIn: '020 7946 0123',
    } as const;
    await house.get(Sessions).change(cast.amina.actor, clinic, { meeting });
    await registered(house, cast.ben, clinic);
    await strike(DAY_BEFORE);

    expect(office.letters[0]?.text).toMatch(/write: Ben Carter \w{10}\nBy telephone: 020 7946 0123\n/);
  });

  it('reminds whoever leads it with a letter of their own, and only that', async () => {
    await registered(house, cast.amina, clinic);
    await house.get(NotificationChoices).change(cast.amina.actor, { reminders: 'both' });

    expect(await strike(HOUR_BEFORE)).toHaveLength(1);
    expect(office.letters[0]?.text).toMatch(/^You lead this session today at 12:30\.\n/);
    expect(office.letters[0]?.text).toContain(`/sessions/${clinic}/run-sheet\n`);
  });

  it('reminds as each person chose', async () => {
    for (const person of [cast.ben, cast.priya, cast.joan, cast.tomos])
      await registered(house, person, clinic);
    const choices = house.get(NotificationChoices);
    await choices.change(cast.ben.actor, { reminders: 'day-before' });
    await choices.change(cast.priya.actor, { reminders: 'hour-before' });
    await choices.change(cast.joan.actor, { reminders: 'none' });

    expect((await strike(DAY_BEFORE)).map(([to]) => to)).toEqual([cast.ben.email, cast.tomos.email]);
    expect((await strike(HOUR_BEFORE)).map(([to]) => to)).toEqual([cast.priya.email, cast.tomos.email]);
  });

  it('reminds nobody who gave the place up, waits for one, has left, or takes no mail', async () => {
    for (const person of [cast.ben, cast.priya]) await registered(house, person, clinic);
    await gives(cast.ben);
    await house.get(People).change(cast.oli.actor, cast.priya.id, { email: null });
    const small = await publishedClinic(house, cast, { capacity: 1, title: 'A small clinic' });
    await registered(house, cast.joan, small);
    await registered(house, cast.tomos, small);

    expect((await strike(DAY_BEFORE)).map(([to]) => to)).toEqual([cast.joan.email]);
  });

  it('is silent about a session that is cancelled, and speaks again once it is restored', async () => {
    await registered(house, cast.ben, clinic);
    await house.get(SessionStates).cancel(cast.amina.actor, { id: clinic }, 'Amina is ill');
    await house.get(Delivery).deliverDue();

    expect(await strike(DAY_BEFORE)).toEqual([]);
    await house.get(SessionStates).restore(cast.amina.actor, { id: clinic });
    await house.get(Delivery).deliverDue();
    expect(await strike(HOUR_BEFORE)).toHaveLength(1);
  });

  it('reminds anew of a session that was moved', async () => {
    await registered(house, cast.ben, clinic);
    await strike(DAY_BEFORE);
    const startsAt = new Date('2026-12-02T15:00:00Z');
    const endsAt = new Date('2026-12-02T16:00:00Z');
    await house.get(Sessions).change(cast.amina.actor, clinic, { startsAt, endsAt });
    await house.get(Delivery).deliverDue();

    expect(await strike(HOUR_BEFORE)).toEqual([]);
    expect(await strike(new Date('2026-12-01T15:00:00Z'))).toEqual([
      [cast.ben.email, 'Tomorrow at 15:00: Talking with families about symptoms'],
    ]);
  });

  it('does not remind people of a place that they took minutes ago', async () => {
    house.clock.setTo(at('30T11:20'));
    await registered(house, cast.ben, clinic);

    expect(await strike(HOUR_BEFORE)).toEqual([]);
    expect(await strike(at('30T11:40'))).toEqual([]);
  });

  it('after an hour without a server sends what still helps, and nothing after the start', async () => {
    await registered(house, cast.ben, clinic);

    expect(await strike(at('29T13:35'))).toHaveLength(1);
    expect(await strike(at('30T12:31'))).toEqual([]);
  });

  it('does not send at all what waited for a mail server until after the start', async () => {
    await registered(house, cast.ben, clinic);
    office.refuseWith = 451;
    await strike(HOUR_BEFORE);
    office.refuseWith = undefined;

    house.clock.setTo(at('30T12:35'));
    await house.get(Delivery).deliverDue();

    expect(office.letters).toEqual([]);
    expect(await house.get(MailQueries).failed()).toMatchObject([{ lastError: 'too-late' }]);
    expect(await house.get(Delivery).retryFailed()).toBe(0);
  });

  it('sends one though two processes look at the clock at once', async () => {
    for (const person of [cast.ben, cast.priya, cast.joan]) await registered(house, person, clinic);
    const { dataDir, databaseUrl = '' } = house.config;
    const other = await openHouse(engine, { environment: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } });
    for (const one of [house, other]) one.clock.setTo(DAY_BEFORE);

    const counts = await Promise.all(
      [house, other, house, other].map((one) => one.get(Reminders).remindDue()),
    );
    await house.get(Delivery).deliverDue();
    await other.close();

    expect(counts.reduce((all, count) => all + count, 0)).toBe(3);
    expect(office.letters).toHaveLength(3);
  });

  it('asks the same number of statements for one person and for five', async () => {
    const asked = async (moment: Date) => {
      house.clock.setTo(moment);
      return await statementsOf(house, () => house.get(Reminders).remindDue());
    };
    await registered(house, cast.ben, clinic);
    const one = await asked(DAY_BEFORE);
    for (const person of [cast.priya, cast.joan, cast.tomos, cast.ruth])
      await registered(house, person, clinic);

    expect(await asked(HOUR_BEFORE)).toBe(one);
  });
});

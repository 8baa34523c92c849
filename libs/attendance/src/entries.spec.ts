import { Reader, sql, Transactions } from '#database';
import { People } from '#people';
import { Registrations, Sessions } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { clinicDraft } from '../../../test/support/drafts.js';
import { openHouse, type House } from '../../../test/support/house.js';
import {
  Attendance,
  Entries,
  EvidenceQueries,
  Evidence,
  LearningQueries,
  RegisterQueries,
  SessionsOnRecord,
} from './index.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe.each(ENGINES)('the ledger on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let clinic: string;

  beforeAll(async () => {
    house = await openHouse(engine, { at: at('12:00') });
    cast = await castOf(house);
  });

  beforeEach(async () => {
    house.clock.setTo(at('12:00'));
    clinic = await house
      .get(Sessions)
      .create(cast.amina.actor, clinicDraft({ startsAt: at('13:00'), endsAt: at('14:00') }), 'published');
    house.clock.setTo(at('15:00'));
  });

  afterAll(() => house.close());

  const entries = () => house.get(Entries);
  const register = async (isOver = true) => {
    const session = { ...(await house.get(SessionsOnRecord).kept(cast.oli.actor, clinic)), isOver };
    return (await house.get(RegisterQueries).lines(session, { limit: 50 })).items;
  };
  const evidence = async (attendee: string) =>
    (await house.get(EvidenceQueries).behind(clinic, [attendee])).get(attendee) ?? [];

  it('writes down by hand who was there, with the reason', async () => {
    await entries().record(
      cast.oli.actor,
      clinic,
      { personId: cast.ben.id },
      {
        source: 'manual',
        joinedAt: at('13:15'),
        reason: 'He came in late and nobody had a code',
      },
    );

    expect(await register()).toMatchObject([
      { name: 'Ben Carter', status: 'attended', minutes: 45, sources: ['manual'] },
    ]);
    expect(await evidence(cast.ben.id)).toMatchObject([
      { source: 'manual', reason: 'He came in late and nobody had a code', recordedByName: cast.oli.name },
    ]);
  });

  it('takes the word of an educator for colleagues with them, a guest among them', async () => {
    const guest = {
      name: 'Ana Lópe​z'.replace('\u200b', ''),
      organisationName: 'Larch Hospice',
      roleId: 'chaplain',
    };

    await entries().record(cast.amina.actor, clinic, { guest }, { source: 'vouched' });

    expect(await register()).toMatchObject([
      {
        name: 'Ana López',
        role: 'Chaplain',
        tier: 'registered-clinical',
        organisation: 'Larch Hospice',
        minutes: 60,
        flags: ['vouched'],
      },
    ]);
  });

  it('keeps what a correction changed, who made it and why', async () => {
    await entries().record(
      cast.oli.actor,
      clinic,
      { personId: cast.ben.id },
      { source: 'manual', reason: 'seen' },
    );

    await entries().correct(
      cast.oli.actor,
      clinic,
      { personId: cast.ben.id },
      {
        status: 'partial',
        minutes: 12,
        reason: 'He was called away',
      },
    );

    expect(await register()).toMatchObject([{ status: 'partial', minutes: 12, flags: ['corrected'] }]);
    expect((await evidence(cast.ben.id))[1]).toMatchObject({
      reason: 'He was called away',
      detail: { before: { status: 'attended', minutes: 60 }, after: { status: 'partial', minutes: 12 } },
    });
  });

  it('lets a person contest their own line, and a correction answer them', async () => {
    await house
      .get(Registrations)
      .register(cast.ben.actor, { sessionId: clinic, personId: cast.ben.id })
      .catch(() => undefined);
    await entries().correct(
      cast.oli.actor,
      clinic,
      { personId: cast.ben.id },
      { status: 'absent', reason: 'not seen' },
    );
    house.clock.advance(60_000);

    await entries().contest(cast.ben.actor, clinic, 'I was there on the telephone');

    expect(await register()).toMatchObject([{ status: 'absent', flags: ['corrected', 'contested'] }]);
    await expect(entries().contest(cast.ben.actor, clinic, 'again')).rejects.toMatchObject({
      code: 'already-contested',
    });
    house.clock.advance(60_000);
    await entries().correct(
      cast.oli.actor,
      clinic,
      { personId: cast.ben.id },
      { status: 'attended', minutes: 50, reason: 'He rang in' },
    );
    expect(await register()).toMatchObject([{ status: 'attended', minutes: 50, flags: ['corrected'] }]);
  });

  it('lets nobody contest a session that they had nothing to do with', async () => {
    await expect(entries().contest(cast.ruth.actor, clinic, 'me too')).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(entries().contest(cast.sam.actor, clinic, 'me too')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('moves no figure of the past when a person changes their job', async () => {
    await entries().record(cast.oli.actor, clinic, { personId: cast.ben.id }, { source: 'vouched' });
    const before = await house.get(Reader).rows(sql`select * from attendance where session_id = ${clinic}`);

    await house
      .get(People)
      .change(cast.oli.actor, cast.ben.id, { roleId: 'manager', organisationId: cast.places.school });
    await entries().record(cast.oli.actor, clinic, { personId: cast.ben.id }, { source: 'vouched' });

    const after = await house.get(Reader).rows(sql`select * from attendance where session_id = ${clinic}`);
    expect(after).toEqual(before);
    expect(after).toMatchObject([
      {
        role_id: 'community-nurse',
        staff_group: '03',
        position: 'spoke',
        sector: 'nhs',
        day: 20261123,
        month: 202611,
      },
    ]);
    await house.get(People).change(cast.oli.actor, cast.ben.id, {
      roleId: 'community-nurse',
      organisationId: cast.places.community,
    });
  });

  it('counts the minutes of the same evidence anew when the session is moved', async () => {
    house.clock.setTo(at('12:00'));
    await entries().record(
      cast.oli.actor,
      clinic,
      { personId: cast.ben.id },
      { source: 'manual', joinedAt: at('13:20'), leftAt: at('14:10'), reason: 'seen' },
    );

    await house
      .get(Sessions)
      .change(cast.amina.actor, clinic, { startsAt: at('13:15'), endsAt: at('14:15') });

    expect(await register()).toMatchObject([{ minutes: 50, status: 'attended' }]);
  });

  it('counts stays that a live room measured', async () => {
    const stay = { personId: cast.ruth.id, joinedAt: at('12:55'), leftAt: at('13:25'), isEndAssumed: true };

    await entries().recordLive({ kind: 'system' }, clinic, [stay]);

    expect(await register()).toMatchObject([
      { status: 'partial', minutes: 25, sources: ['live'], flags: ['assumed-end'] },
    ]);
  });

  it('shows who apologised, who was expected and who came all the same', async () => {
    house.clock.setTo(at('12:00'));
    const registrations = house.get(Registrations);
    for (const person of [cast.ben, cast.joan, cast.priya])
      await registrations.register(person.actor, { sessionId: clinic, personId: person.id });
    await registrations.apologise(cast.joan.actor, { sessionId: clinic, personId: cast.joan.id });
    await registrations.apologise(cast.priya.actor, { sessionId: clinic, personId: cast.priya.id });
    await entries().record(cast.oli.actor, clinic, { personId: cast.priya.id }, { source: 'vouched' });

    const lines = await register();

    expect(lines.map(({ name, status, flags, role }) => [name, status, flags, role])).toEqual([
      ['Ben Carter', 'absent', [], 'Community nurse'],
      ['Joan Whitlock', 'apologies', [], 'Receptionist'],
      ['Priya Nair', 'attended', ['vouched', 'apologised-but-came'], 'Staff nurse'],
    ]);
    expect((await register(false))[0]).toMatchObject({ status: 'expected' });
    expect(await house.get(RegisterQueries).counts({ id: clinic, isOver: true })).toEqual({
      attended: 1,
      partial: 0,
      unknown: 0,
      absent: 1,
      apologies: 1,
      contested: 0,
    });
    const mine = await house.get(LearningQueries).of(cast.ben.id, at('15:00'), { limit: 50 });
    expect(mine.items.find((line) => line.sessionId === clinic)).toMatchObject({
      status: 'absent',
      minutes: null,
    });
  });

  it.each([
    ['no reason', { source: 'manual', reason: ' ' }, 'reason'],
    ['leaving before coming', { source: 'vouched', joinedAt: at('13:30'), leftAt: at('13:10') }, 'leftAt'],
    ['coming after the end', { source: 'vouched', joinedAt: at('14:00') }, 'joinedAt'],
    ['leaving before the start', { source: 'vouched', leftAt: at('13:00') }, 'leftAt'],
  ] as const)('refuses an entry with %s', async (_story, entry, field) => {
    const attempt = entries().record(cast.oli.actor, clinic, { personId: cast.ben.id }, entry);

    await expect(attempt).rejects.toMatchObject({ kind: 'invalid', fields: [{ field }] });
  });

  it('refuses those who do not keep the register', async () => {
    const act = (actor: Cast['ben']['actor']) =>
      entries().record(actor, clinic, { personId: cast.ben.id }, { source: 'vouched' });

    await expect(act(cast.ben.actor)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(act(cast.sam.actor)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('lets nobody change or delete evidence, not even by SQL', async () => {
    await entries().record(cast.oli.actor, clinic, { personId: cast.ben.id }, { source: 'vouched' });
    const transactions = house.get(Transactions);

    const change = transactions.run((tables) =>
      tables.update(Evidence, { sessionId: clinic }, { minutes: 1 }),
    );
    const removal = transactions.run((tables) => tables.delete(Evidence, { sessionId: clinic }));

    await expect(change).rejects.toThrow('Evidence is never changed or deleted');
    await expect(removal).rejects.toThrow('Evidence is never changed or deleted');
    expect(await transactions.run((tables) => tables.countBy(Attendance, { sessionId: clinic }))).toBe(1);
  });
});

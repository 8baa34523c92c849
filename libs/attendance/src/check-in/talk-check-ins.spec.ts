import {
  ConferenceDayQueries,
  ConferenceDays,
  ConferenceImports,
  ConferenceQueries,
  TalkDoors,
} from '#conference';
import { SessionQueries } from '#programme';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { programmeFile, slugOf, type TalkLine } from '../../../../test/support/conference.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { AttendanceAudit, CheckIns, LearningQueries, RegisterQueries, SessionsOnRecord } from '../index.js';

const at = (time: string, day = '2026-11-23') => new Date(`${day}T${time}:00Z`);
const FIRST: TalkLine[] = [
  '09:30 30 Main Hall | Welcome',
  '10:00 60 Main Hall | Pain',
  '10:00 45 Garden Room | Schools',
  '11:00 30 Main Hall | Coffee',
  '11:30 60 Garden Room | Feeding',
  '11:30 30 Main Hall | Rotas',
];
const SECOND: TalkLine[] = ['09:00 60 Main Hall | Close'];
const BOTH = { '2026-11-23': FIRST, '2026-11-24': SECOND };

describe.each(ENGINES)('the days of a conference and their doors on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    house = await openHouse(engine, { at: at('08:00', '2026-11-20'), isAsleep: true });
    cast = await castOf(house);
    await bringIn(BOTH);
    await house.get(ConferenceDays).open(cast.amina.actor, 'copn2026');
    house.clock.setTo(at('08:00'));
  });

  afterEach(() => house.close());

  const bringIn = (days: Record<string, TalkLine[]>) =>
    house.get(ConferenceImports).add(cast.amina.actor, programmeFile(days));
  const conferenceId = async () => (await house.get(ConferenceQueries).there('copn2026')).id;
  const days = async () => house.get(ConferenceDayQueries).of(await conferenceId());
  const talkId = async (title: string) =>
    (await house.get(ConferenceQueries).talk(await conferenceId(), slugOf(title))).id;
  const roomCode = async (room: string) => {
    const doors = await house.get(TalkDoors).rooms(await conferenceId());
    return doors.find(({ name }) => name === room)?.shortCode ?? '';
  };
  const talkCode = async (title: string) =>
    (await house.get(TalkDoors).ofTalk(await talkId(title)))?.shortCode ?? '';
  const checkIn = async (who: Cast['ben'], time: string, code: string) => {
    house.clock.setTo(at(time));
    return house.get(CheckIns).checkIn(who.actor, code);
  };
  const lineOf = async (name: string, place = 0) => {
    const id = (await days())[place]?.sessionId ?? '';
    const session = await house.get(SessionsOnRecord).kept(cast.oli.actor, id);
    const { items } = await house.get(RegisterQueries).lines(session, { limit: 50 });
    return items.find((line) => line.name === name);
  };
  const credited = async (who: Cast['ben']) =>
    (await house.get(LearningQueries).of(who.id, house.clock.now(), { limit: 5 })).items.map(
      (line) => line.credited,
    );

  it('is a session for each day, with a break whenever nobody speaks in any room', async () => {
    expect(await days()).toMatchObject([
      {
        ...{ title: 'Annual conference, day 1', status: 'published', day: 1 },
        ...{ startsAt: at('09:30'), endsAt: at('12:30') },
        agenda: [
          { kind: 'talk', title: '3 talks', minutes: 90 },
          { kind: 'break', minutes: 30 },
          { kind: 'talk', title: '2 talks', minutes: 60 },
        ],
      },
      { title: 'Annual conference, day 2', agenda: [{ kind: 'talk', title: 'Close', minutes: 60 }] },
    ]);
    const [first] = await days();
    const leaders = await house.get(SessionQueries).leadersOf(first?.sessionId ?? '');
    expect(leaders.map(({ personId }) => personId)).toEqual([cast.amina.id]);
  });

  it('is opened once, however often that is pressed, and only by those who run it', async () => {
    await house.get(ConferenceDays).open(cast.oli.actor, 'copn2026');

    expect(await days()).toHaveLength(2);
    await expect(house.get(ConferenceDays).open(cast.ben.actor, 'copn2026')).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('credits the talks that somebody was in, each from their check-in to its end', async () => {
    await checkIn(cast.ben, '09:40', await roomCode('Main Hall'));
    await checkIn(cast.ben, '10:05', await roomCode('Main Hall'));
    await checkIn(cast.ben, '11:45', await talkCode('Feeding'));

    expect(await lineOf('Ben Carter')).toMatchObject({ status: 'attended', minutes: 20 + 55 + 45 });
    expect(await credited(cast.ben)).toEqual([120]);
  });

  it('counts an hour once for whoever walks from one room to another', async () => {
    await checkIn(cast.ben, '10:00', await roomCode('Main Hall'));
    await checkIn(cast.ben, '10:30', await roomCode('Garden Room'));

    expect(await credited(cast.ben)).toEqual([60]);
  });

  it('leads a room’s code to what is on, or on next from a quarter of an hour before', async () => {
    const garden = await roomCode('Garden Room');
    const arrive = (time: string) => {
      house.clock.setTo(at(time));
      return house.get(CheckIns).arrive(garden);
    };

    await expect(arrive('09:44')).rejects.toMatchObject({ code: 'check-in-not-open' });
    expect((await arrive('09:45')).stretch.title).toBe('Schools');
    await expect(arrive('11:00')).rejects.toMatchObject({ code: 'check-in-not-open' });
    expect((await arrive('11:15')).stretch.title).toBe('Feeding');
    await expect(arrive('12:30')).rejects.toMatchObject({ code: 'check-in-closed' });
  });

  it('knows at the front door that somebody came, and nothing of what they heard', async () => {
    const [first] = await days();
    const { shortCode } = await house.get(SessionsOnRecord).kept(cast.oli.actor, first?.sessionId ?? '');
    await checkIn(cast.ben, '09:20', shortCode);

    expect(await lineOf('Ben Carter')).toMatchObject({ status: 'attended', minutes: null });
    expect(await credited(cast.ben)).toEqual([null]);

    await checkIn(cast.ben, '11:30', await talkCode('Rotas'));
    expect(await lineOf('Ben Carter')).toMatchObject({ status: 'attended', minutes: 30 });
    expect(await credited(cast.ben)).toEqual([30]);
  });

  it('takes a guest from talk to talk as one guest', async () => {
    const mo = { name: 'Mo Sayed', organisationName: 'Larch Hospice', roleId: 'chaplain', email: '' };
    for (const [time, code] of [
      ['09:30', await roomCode('Main Hall')],
      ['09:45', await roomCode('Main Hall')],
      ['10:00', await talkCode('Schools')],
    ] as const) {
      house.clock.setTo(at(time));
      await house.get(CheckIns).checkInGuest(code, mo);
    }

    expect(await lineOf('Mo Sayed')).toMatchObject({ minutes: 30 + 45, personId: null });
  });

  it('keeps every minute when the talk is moved or taken out while the day runs', async () => {
    await checkIn(cast.ben, '10:00', await roomCode('Main Hall'));
    await checkIn(cast.joan, '11:30', await roomCode('Garden Room'));
    const without = FIRST.filter((line) => !line.includes('Feeding') && !line.includes('Coffee'));
    const moved = without.map((line) =>
      line.replace('10:00 60 Main Hall | Pain', '12:00 60 Main Hall | Pain'),
    );

    const answer = await bringIn({ '2026-11-23': moved, '2026-11-24': SECOND });

    expect(answer.keeps).toMatchObject([{ code: 'talk-gone', examples: ['Feeding'], count: 1 }]);
    expect((await days())[0]).toMatchObject({ endsAt: at('13:00') });
    expect([await lineOf('Ben Carter'), await lineOf('Joan Whitlock')]).toMatchObject([
      { minutes: 60 },
      { minutes: 60 },
    ]);
    await checkIn(cast.ben, '12:10', await talkCode('Pain'));
    expect(await lineOf('Ben Carter')).toMatchObject({ minutes: 110 });
    expect((await house.get(AttendanceAudit).proof()).faults).toEqual([]);
  });

  it('names the rooms with people checked in that a newer programme no longer has, before and after', async () => {
    await checkIn(cast.ben, '10:00', await roomCode('Garden Room'));
    const file = programmeFile({ '2026-11-23': FIRST.filter((line) => line.includes('Main Hall')) });

    const asked = await house.get(ConferenceImports).dryRun(cast.amina.actor, file);

    expect(asked.keeps).toMatchObject([
      { code: 'talk-gone', examples: ['Schools'] },
      { code: 'room-gone', examples: ['Garden Room'] },
    ]);
    await house.get(ConferenceImports).add(cast.amina.actor, file);
    expect(await lineOf('Ben Carter')).toMatchObject({ minutes: 45 });
  });

  it('leaves a day that is over as it was', async () => {
    await checkIn(cast.ben, '11:30', await roomCode('Garden Room'));
    house.clock.setTo(at('13:00'));
    await bringIn({ '2026-11-23': ['09:30 30 Main Hall | Welcome'], '2026-11-24': SECOND });

    expect((await days())[0]).toMatchObject({ startsAt: at('09:30'), endsAt: at('12:30') });
    expect(await credited(cast.ben)).toEqual([60]);
  });

  it('takes those who are registered along when the whole conference moves', async () => {
    const before = (await days()).map(({ sessionId }) => sessionId);
    await bringIn({ '2026-12-07': FIRST, '2026-12-08': SECOND });

    const after = await days();
    expect(after.map(({ sessionId }) => sessionId)).toEqual(before);
    expect(after.map(({ startsAt }) => startsAt)).toEqual([
      at('09:30', '2026-12-07'),
      at('09:00', '2026-12-08'),
    ]);
  });
});

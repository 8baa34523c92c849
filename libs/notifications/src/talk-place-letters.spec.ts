import { ConferenceImports, ConferenceQueries, OwnFacts, TalkPlaces } from '#conference';
import { Delivery } from '#mail';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { programmeFile, slugOf, type TalkLine } from '../../../test/support/conference.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { MovedTalkLetters, TalkPlaceLetters } from './index.js';

const LINES: TalkLine[] = ['10:00 60 Main Hall | Mouth care', '11:30 60 Main Hall | Rotas'];

describe.each(ENGINES)('letters about places in talks on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;
  let workshop: string;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { isAsleep: true, environment: { SMTP_URL: office.url } });
    cast = await castOf(house);
    await bringIn(LINES);
    const talk = await house.get(ConferenceQueries).talk(await conferenceId(), slugOf('Mouth care'));
    workshop = talk.id;
    await house.get(OwnFacts).write(cast.amina.actor, 'copn2026', {
      ...{ rooms: new Map(), talks: new Map([[talk.guid, { capacity: 1 }]]) },
    });
    for (const who of [cast.ben, cast.priya, cast.joan])
      await house.get(TalkPlaces).join(who.actor, workshop);
    await letters();
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  const bringIn = async (lines: TalkLine[]) => {
    house.clock.advance(60_000);
    await house.get(ConferenceImports).add(cast.amina.actor, programmeFile({ '2026-12-03': lines }));
  };
  const conferenceId = async () => (await house.get(ConferenceQueries).there('copn2026')).id;
  const letters = async () => {
    office.letters.splice(0);
    await house.get(Delivery).deliverDue();
    return [...office.letters];
  };

  it('tell who waited longest that a place is theirs, at once and once', async () => {
    await house.get(TalkPlaces).leave(cast.ben.actor, workshop);
    const [letter, ...others] = await letters();

    expect(others).toEqual([]);
    expect(receiverOf(letter!)).toBe(cast.priya.email);
    expect(letter?.subject).toBe('You have a place: Mouth care');
    expect(letter?.text).toContain(
      'Mouth care\nThursday 3 December 2026, 10:00 to 11:00, Main Hall\nAnnual conference',
    );
    expect(letter?.text).toContain(`/conferences/copn2026/talks/${slugOf('Mouth care')}`);
    expect(await house.get(TalkPlaceLetters).tellDue()).toBe(0);
    expect(await letters()).toEqual([]);
  });

  it('say where a talk moved to, and that the place in it stays theirs', async () => {
    await bringIn(['14:00 60 Main Hall | Mouth care', LINES[1]!]);
    await house.get(MovedTalkLetters).tellDue();
    const told = new Map((await letters()).map((letter) => [receiverOf(letter), letter.text]));

    expect([...told.keys()].sort()).toEqual([cast.ben.email, cast.priya.email, cast.joan.email].sort());
    expect(told.get(cast.ben.email)).toMatch(/It is now: .*14:00 to 15:00.*\nYou keep your place\./);
    expect(told.get(cast.joan.email)).toContain('You keep your place in the waiting list.');
  });

  it('are not written where places are lowered: nobody loses theirs, nor their turn', async () => {
    const { guid } = await house.get(ConferenceQueries).talk(await conferenceId(), slugOf('Mouth care'));
    const places = (capacity: number) =>
      house.get(OwnFacts).write(cast.amina.actor, 'copn2026', {
        ...{ rooms: new Map(), talks: new Map([[guid, { capacity }]]) },
      });
    await places(2);
    expect((await letters()).map(receiverOf)).toEqual([cast.priya.email]);
    await places(1);
    await house.get(TalkPlaceLetters).tellDue();
    await house.get(MovedTalkLetters).tellDue();

    expect(await letters()).toEqual([]);
    await house.get(TalkPlaces).leave(cast.ben.actor, workshop);
    expect(await letters()).toEqual([]);
    await house.get(TalkPlaces).leave(cast.priya.actor, workshop);
    expect((await letters()).map(receiverOf)).toEqual([cast.joan.email]);
  });

  it('say that a talk is no longer on, and with it the place', async () => {
    await bringIn([LINES[1]!]);
    await house.get(MovedTalkLetters).tellDue();
    const told = new Map((await letters()).map((letter) => [receiverOf(letter), letter.text]));

    expect(told.get(cast.ben.email)).toMatch(/It is no longer on\.\nSo your place in it is over\./);
    expect(told.get(cast.priya.email)).toContain('So nobody waits for it.');
  });
});

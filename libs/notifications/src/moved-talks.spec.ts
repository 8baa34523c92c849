import {
  ConferenceDayQueries,
  ConferenceDays,
  ConferenceImports,
  ConferenceQueries,
  OwnFacts,
  Stars,
  TalkPlaces,
} from '#conference';
import { Registrations } from '#programme';
import type { ParsedMail } from 'mailparser';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { programmeFile, slugOf, type TalkLine } from '../../../test/support/conference.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { LetterStops, MovedTalkLetters } from './index.js';

const LINES: TalkLine[] = [
  '10:00 60 Main Hall | Pain',
  '10:00 60 Garden Room | Schools',
  '11:30 60 Main Hall | Rotas',
];
const moment = (time: string) => new Date(`2026-11-25T${time}:00Z`);

describe.each(ENGINES)('talks that move on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { isAsleep: true, environment: { SMTP_URL: office.url } });
    cast = await castOf(house);
    await bringIn(LINES);
    await house.get(ConferenceDays).open(cast.amina.actor, 'copn2026');
    await star(cast.ben, 'Pain');
    await star(cast.priya, 'Schools');
    await registers(cast.joan);
    await registers(cast.priya);
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
  const star = async (who: Cast['ben'], title: string) => {
    const { id } = await house.get(ConferenceQueries).talk(await conferenceId(), slugOf(title));
    await house.get(Stars).add(who.actor, id);
  };
  const registers = async (who: Cast['ben']) => {
    const [day] = await house.get(ConferenceDayQueries).of(await conferenceId());
    await house.get(Registrations).register(who.actor, { sessionId: day!.sessionId, personId: who.id });
  };
  const told = async (time: string): Promise<ParsedMail[]> => {
    const letters = await lettersAt(moment(time), { house, office }, () =>
      house.get(MovedTalkLetters).tellDue(),
    );
    return letters.filter(({ subject }) => subject?.startsWith('The programme has changed'));
  };
  const receivers = (letters: readonly ParsedMail[]) => letters.map(receiverOf).sort();
  const moved = (from: string, to: string) => LINES.map((line) => line.replace(from, to));

  it('are told of once, old and new, to who starred them and to who comes and starred nothing', async () => {
    await bringIn(moved('10:00 60 Main Hall | Pain', '14:00 60 Garden Room | Pain'));
    const letters = await told('09:00');

    expect(receivers(letters)).toEqual([cast.ben.email, cast.joan.email].sort());
    expect(letters[0]?.subject).toBe('The programme has changed: Annual conference');
    expect(letters[0]?.text).toContain(
      `Pain
It was: Thursday 3 December 2026, 10:00 to 11:00, Main Hall
It is now: Thursday 3 December 2026, 14:00 to 15:00, Garden Room`,
    );
    expect(await told('09:01')).toEqual([]);
    await bringIn(moved('10:00 60 Main Hall | Pain', '14:00 60 Garden Room | Pain'));
    expect(await told('09:02')).toEqual([]);
  });

  it('are told of in one letter, from where they were first to where they are now', async () => {
    await bringIn(moved('10:00 60 Main Hall | Pain', '14:00 60 Main Hall | Pain'));
    await bringIn([...moved('10:00 60 Main Hall | Pain', '15:00 60 Main Hall | Pain').slice(0, 2)]);
    const letters = await told('09:00');
    const toJoan = letters.find((letter) => receiverOf(letter) === cast.joan.email)?.text;

    expect(letters).toHaveLength(2);
    expect(toJoan).toMatch(/10:00 to 11:00, Main Hall\n.*15:00 to 16:00, Main Hall/);
    expect(toJoan).toMatch(/Rotas\nIt was: .*11:30 to 12:30, Main Hall\nIt is no longer on\./);
    expect(letters.find((letter) => receiverOf(letter) === cast.ben.email)?.text).not.toContain('Rotas');
  });

  it('are told to nobody where they came back, and where they are over', async () => {
    await bringIn(moved('10:00 60 Main Hall | Pain', '14:00 60 Main Hall | Pain'));
    await bringIn(LINES);
    expect(await told('09:00')).toEqual([]);

    house.clock.setTo(new Date('2026-12-03T16:00:00Z'));
    await bringIn(moved('10:00 60 Main Hall | Pain', '14:00 60 Main Hall | Pain'));
    office.letters.splice(0);
    expect(await house.get(MovedTalkLetters).tellDue()).toBe(0);
  });

  it('are told in the morning, and at night only where somebody would come in vain', async () => {
    await bringIn(moved('10:00 60 Main Hall | Pain', '14:00 60 Main Hall | Pain'));
    expect(await told('22:30')).toEqual([]);
    house.clock.setTo(new Date('2026-11-26T08:00:00Z'));
    expect(await house.get(MovedTalkLetters).tellDue()).toBe(2);

    house.clock.setTo(new Date('2026-12-03T05:00:00Z'));
    await bringIn(moved('10:00 60 Main Hall | Pain', '08:30 60 Main Hall | Pain'));
    expect(await house.get(MovedTalkLetters).tellDue()).toBe(2);
  });

  it('are told no more to who stopped these letters by one press, but still to who has a place', async () => {
    await bringIn(moved('10:00 60 Main Hall | Pain', '14:00 60 Main Hall | Pain'));
    const letters = await told('09:00');
    const toBen = letters.find((letter) => receiverOf(letter) === cast.ben.email)!;
    const stop = /one press: \S+\/stop\/(\S+)/.exec(toBen.text ?? '')?.[1] ?? '';
    expect(toBen.headers.get('list-unsubscribe-post') ?? toBen.headers.get('list')).toBeTruthy();
    await house.get(LetterStops).stop(stop);

    await bringIn(LINES);
    expect(receivers(await told('09:01'))).toEqual([cast.joan.email]);
    const { id, guid } = await house.get(ConferenceQueries).talk(await conferenceId(), slugOf('Pain'));
    const meant = { rooms: new Map<string, object>(), talks: new Map([[guid, { capacity: 5 }]]) };
    await house.get(OwnFacts).write(cast.amina.actor, 'copn2026', meant);
    await house.get(TalkPlaces).join(cast.ben.actor, id);
    await bringIn(moved('10:00 60 Main Hall | Pain', '15:00 60 Main Hall | Pain'));
    expect(receivers(await told('09:02'))).toEqual([cast.ben.email, cast.joan.email].sort());
  });
});

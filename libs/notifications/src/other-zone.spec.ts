import { CheckIns, SessionsOnRecord } from '#attendance';
import {
  AgendaQueries,
  ConferenceDayQueries,
  ConferenceDays,
  ConferenceImports,
  ConferenceQueries,
  daysChange,
  Drafts,
  PlannedQueries,
  Releases,
  Stars,
  talkChange,
  zoneChange,
  type TalkDraft,
} from '#conference';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { programmeFile, slugOf } from '../../../test/support/conference.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { MovedTalkLetters } from './index.js';

const SLUG = 'copn2026';
const addressOf = (secret: string) => `https://network.example/speaking/${secret}`;

describe.each(ENGINES)('a conference on the clock of another place on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { isAsleep: true, environment: { SMTP_URL: office.url } });
    cast = await castOf(house);
    const lines = ['10:00 60 Main Hall | Pain', '11:30 60 Main Hall | Rotas'];
    await house.get(ConferenceImports).add(cast.amina.actor, programmeFile({ '2026-12-03': lines }));
    await house.get(ConferenceDays).open(cast.amina.actor, SLUG);
    await house.get(Stars).add(cast.ben.actor, (await talk('Pain')).id);
    house.clock.advance(60_000);
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  const conference = () => house.get(ConferenceQueries).there(SLUG);
  const talk = async (title: string) =>
    house.get(ConferenceQueries).talk((await conference()).id, slugOf(title));
  const change = (make: Parameters<Drafts['change']>[2]) =>
    house.get(Drafts).change(cast.amina.actor, SLUG, make);
  const draft = () => house.get(PlannedQueries).draft(cast.amina.actor, SLUG);
  const plan = () => house.get(Releases).plan(cast.amina.actor, SLUG);
  const release = () => house.get(Releases).release(cast.amina.actor, SLUG, { addressOf });
  const starts = async () => (await draft()).planned.talks.map(({ startsAt }) => iso(startsAt));
  const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);
  const checksIn = async () => {
    const [day] = await house.get(ConferenceDayQueries).of((await conference()).id);
    const { shortCode } = await house.get(SessionsOnRecord).kept(cast.oli.actor, day!.sessionId);
    house.clock.setTo(new Date('2026-12-03T09:55:00Z'));
    await house.get(CheckIns).checkIn(cast.ben.actor, shortCode);
  };

  it('keeps every hour on the clock, of its talks, its days and the sessions of its days', async () => {
    await change(zoneChange('America/New_York'));

    expect(await starts()).toEqual(['2026-12-03T15:00', '2026-12-03T16:30']);
    expect((await plan()).lines).toEqual([
      {
        ...{ kind: 'changed', what: 'zone', thing: '', name: 'Time zone' },
        says: [{ label: 'Time zone', was: 'Europe/London', is: 'America/New_York' }],
      },
    ]);
    expect((await conference()).timeZone).toBe('Europe/London');

    await release();

    const { id, timeZone, facts } = await conference();
    expect(timeZone).toBe('America/New_York');
    expect(facts.days.map(({ startsAt }) => iso(startsAt))).toEqual(['2026-12-03T13:00']);
    expect(iso((await talk('Pain')).startsAt)).toBe('2026-12-03T15:00');
    expect(await house.get(ConferenceDayQueries).of(id)).toMatchObject([
      { timeZone: 'America/New_York', startsAt: new Date('2026-12-03T15:00:00Z') },
    ]);
  });

  it('takes along what was planned before, and plans what comes after on its own clock', async () => {
    const pain = await talk('Pain');
    const at = (time: string): TalkDraft => ({
      ...{ title: 'Pain', kind: 'Talk', day: 1, time, minutes: 60, roomId: pain.roomId, track: '' },
      ...{ speakers: [], chairs: [], summary: '', isStreamed: false, capacity: null },
      audience: { tiers: [], roles: [] },
    });
    await change(talkChange(at('09:00'), pain.guid));
    await change(zoneChange('Europe/Paris'));
    expect(await starts()).toEqual(['2026-12-03T08:00', '2026-12-03T10:30']);

    await change(daysChange([{ index: 1, date: '2026-12-04', from: '08:00', to: '20:00' }]));
    await change(talkChange(at('13:00'), pain.guid));
    expect(await starts()).toEqual(['2026-12-04T10:30', '2026-12-04T12:00']);

    await house.get(Drafts).undo(cast.amina.actor, SLUG, [{ kind: 'zone', thing: '' }]);
    expect(await starts()).toEqual(['2026-12-04T11:30', '2026-12-04T13:00']);
  });

  it('leaves nothing to release where the clock is the old one again', async () => {
    await change(zoneChange('Europe/Paris'));
    await change(daysChange([{ index: 1, date: '2026-12-03', from: '08:00', to: '20:00' }]));
    await change(zoneChange('Europe/London'));

    expect((await draft()).changes).toEqual([]);
  });

  it('refuses a clock that is none', async () => {
    await expect(change(zoneChange('Berlin'))).rejects.toMatchObject({
      fields: [{ field: 'timeZone', message: 'Enter a time zone, such as Europe/London' }],
    });
  });

  it('keeps its clock once somebody has checked in, also where it was planned before', async () => {
    await change(zoneChange('Europe/Paris'));
    await checksIn();
    const sentence =
      'People have checked in to this conference, and their minutes are counted by its clock. So its time zone stays as it is.';

    expect((await plan()).faults).toEqual([sentence]);
    await expect(release()).rejects.toThrow(sentence);
    await expect(change(zoneChange('Europe/Dublin'))).rejects.toThrow(sentence);
    expect((await conference()).timeZone).toBe('Europe/London');
  });

  it('tells people where a talk was on the clock that they knew', async () => {
    await change(zoneChange('Europe/Paris'));
    await release();
    const letters = await lettersAt(new Date('2026-11-26T10:00:00Z'), { house, office }, () =>
      house.get(MovedTalkLetters).tellDue(),
    );

    expect(letters.map(receiverOf)).toEqual([cast.ben.email]);
    expect(letters[0]!.text).toContain('It was: Thursday 3 December 2026, 10:00 to 11:00, Main Hall');
    expect(letters[0]!.text).toContain(
      'It is now: Thursday 3 December 2026, 10:00 to 11:00 (CET, Europe/Paris), Main Hall',
    );
    const { moved } = await house.get(AgendaQueries).of(cast.ben.actor, SLUG);
    expect([...moved.values()]).toMatchObject([{ timeZone: 'Europe/London' }]);
  });
});

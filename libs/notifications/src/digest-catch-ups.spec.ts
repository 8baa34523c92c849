import { Entries } from '#attendance';
import { CatchUps, CatchUpVisits } from '#catch-up';
import { SessionStates } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { publishedClinic, registered } from '../../../test/support/programme.js';
import { statementsOf } from '../../../test/support/statements.js';
import { Digests } from './index.js';

const at = (text: string) => new Date(`2026-${text}:00Z`);
const MONDAY = at('11-30T07:30');
const NEXT_MONDAY = at('12-07T07:30');
const RECEPTION = { tiers: ['non-clinical'], roles: [] } as const;

describe.each(ENGINES)('catch-ups in digests on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { environment: { SMTP_URL: office.url }, isAsleep: true });
    cast = await castOf(house);
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  /** A clinic of Tuesday that was held, with a case in its summary that never travels. */
  const held = async (title = 'At the front desk') => {
    const times = { startsAt: at('11-24T12:30'), endsAt: at('11-24T13:30') };
    const id = await publishedClinic(house, cast, { title, audience: RECEPTION, ...times });
    await registered(house, cast.ben, id);
    return id;
  };
  const writtenUp = async (ids: readonly string[]) => {
    house.clock.setTo(at('11-25T09:00'));
    await house.get(SessionStates).closeEnded();
    for (const sessionId of ids) {
      await house.get(CatchUps).write(cast.amina.actor, { sessionId }, { lines: ['The case of a boy'] });
      await house.get(CatchUps).publish(cast.amina.actor, { sessionId });
    }
  };
  const strike = async (moment: Date) => {
    const letters = await lettersAt(moment, { house, office }, () => house.get(Digests).sendDue());
    return letters.map(receiverOf).sort();
  };

  it('are told once to those who meant to come or whom it was made for, as a link and no more', async () => {
    const id = await held();
    await writtenUp([id]);

    expect(await strike(MONDAY)).toEqual([cast.ben.email, cast.joan.email, cast.oli.email].sort());
    const [letter] = office.letters;
    expect(letter?.subject).toBe('Something to catch up on');
    expect(letter?.text).toContain(
      `At the front desk\nHeld on Tuesday 24 November 2026\nhttp://localhost:0/sessions/${id}/catch-up\n`,
    );
    expect(letter?.text).not.toContain('The case of a boy');
    expect(await strike(NEXT_MONDAY)).toEqual([]);
  });

  it('are not told to those who were there, or have caught up, nor to all of what was open to all', async () => {
    const id = await held();
    const open = await publishedClinic(house, cast, {
      ...{ title: 'For everyone', startsAt: at('11-24T15:00'), endsAt: at('11-24T16:00') },
    });
    await writtenUp([id, open]);
    const there = { personId: cast.ben.id };
    await house.get(Entries).record(cast.oli.actor, id, there, { source: 'vouched' });
    await house.get(CatchUpVisits).note(cast.joan.actor, id);

    expect(await strike(MONDAY)).toEqual([cast.oli.email]);
    expect(office.letters[0]?.text).not.toContain('For everyone');
  });

  it('come after what is ahead, in the same letter', async () => {
    await writtenUp([await held()]);
    await publishedClinic(house, cast, {
      ...{ title: 'On the telephone', audience: RECEPTION },
      ...{ startsAt: at('12-14T12:30'), endsAt: at('12-14T13:30') },
    });
    await strike(MONDAY);

    const toJoan = office.letters.find(({ to }) => [to ?? []].flat()[0]?.text === cast.joan.email);
    expect(toJoan?.subject).toBe('New training for you');
    expect(toJoan?.text).toMatch(/On the telephone[^]*You can read what happened[^]*At the front desk/);
  });

  it('are asked for in the same number of statements for one and for three', async () => {
    await writtenUp([await held()]);
    house.clock.setTo(MONDAY);
    const one = await statementsOf(house, () => house.get(Digests).sendDue());
    house.clock.setTo(at('11-23T12:00'));
    await writtenUp([await held('Two'), await held('Three'), await held('Four')]);
    house.clock.setTo(NEXT_MONDAY);

    expect(await statementsOf(house, () => house.get(Digests).sendDue())).toBe(one);
  });
});

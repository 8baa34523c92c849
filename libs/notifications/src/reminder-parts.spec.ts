import { SessionLeaders, SessionStates } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { publishedClinic, registered } from '../../../test/support/programme.js';
import { Reminders } from './index.js';

const DAY_BEFORE = new Date('2026-11-29T12:30:00Z');
const HOUR_BEFORE = new Date('2026-11-30T11:30:00Z');

describe.each(ENGINES)('reminders of those who have a part in a session on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;
  let clinic: string;

  /** Amina leads; Ben presents and Priya is on the panel, both with a place too; Tomos lets people in. */
  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { environment: { SMTP_URL: office.url }, isAsleep: true });
    cast = await castOf(house);
    clinic = await publishedClinic(house, cast);
    for (const person of [cast.ben, cast.priya]) await registered(house, person, clinic);
    for (const [person, role] of [
      [cast.ben, 'presenter'],
      [cast.priya, 'panel'],
      [cast.tomos, 'technical-host'],
    ] as const)
      await house.get(SessionLeaders).name(cast.amina.actor, { id: clinic }, { personId: person.id, role });
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  const strike = async (moment: Date) => {
    const letters = await lettersAt(moment, { house, office }, () => house.get(Reminders).remindDue());
    return letters.map((letter) => [receiverOf(letter), letter.text?.split('\n')[0]]).sort();
  };

  it('says to each what they are, once each, and never twice of one session', async () => {
    const parts = (soon: string) => [
      [cast.amina.email, `You lead this session ${soon}.`],
      [cast.ben.email, `You present at this session ${soon}.`],
      [cast.priya.email, `You are on the expert panel of this session ${soon}.`],
      [cast.tomos.email, `You are the technical host of this session ${soon}.`],
    ];

    expect(await strike(DAY_BEFORE)).toEqual(parts('tomorrow at 12:30'));
    expect(await strike(DAY_BEFORE)).toEqual([]);
    expect(await strike(HOUR_BEFORE)).toEqual(parts('today at 12:30'));
  });

  it('says what they are to do, and where the run sheet is', async () => {
    await strike(DAY_BEFORE);

    for (const { text } of office.letters)
      expect(text).toContain(
        `How it runs, minute by minute: http://localhost:0/sessions/${clinic}/run-sheet`,
      );
    const toBen = office.letters.find(({ to }) => [to ?? []].flat()[0]?.text === cast.ben.email);
    expect(toBen?.text).toContain('Have what you show ready, with nothing in it that tells who a child is.');
    expect(toBen?.text).toContain('You get this because you present at this session.');
    expect(toBen?.text).not.toContain('somebody else may get your place');
  });

  it('stops with a cancellation, and with the part', async () => {
    await house.get(SessionLeaders).remove(cast.amina.actor, { id: clinic }, cast.tomos.id);
    expect((await strike(DAY_BEFORE)).map(([to]) => to)).not.toContain(cast.tomos.email);
    await house.get(SessionStates).cancel(cast.amina.actor, { id: clinic }, 'A strike');

    expect(await strike(HOUR_BEFORE)).toEqual([]);
  });

  it('waits for the morning', async () => {
    expect(await strike(new Date('2026-11-29T22:30:00Z'))).toEqual([]);
  });
});

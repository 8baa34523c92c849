import { Delivery } from '#mail';
import { NetworkName } from '#organisations';
import { SYSTEM } from '#kernel';
import { SeriesRuns } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { seriesDraft } from '../../../test/support/drafts.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { lettersAt, receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { publishedClinic, registered } from '../../../test/support/programme.js';
import { statementsOf } from '../../../test/support/statements.js';
import { Digests, NotificationChoices } from './index.js';

const at = (text: string) => new Date(`2026-${text}:00Z`);
/** The house opens on Monday 23 November at noon; the next Monday morning is a week away. */
const TUESDAY = at('11-24T07:30');
const MONDAY = at('11-30T07:30');
const NEXT_MONDAY = at('12-07T07:30');
const RECEPTION = { tiers: ['non-clinical'], roles: [] } as const;

describe.each(ENGINES)('digests on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { environment: { SMTP_URL: office.url }, isAsleep: true });
    cast = await castOf(house);
    await house.get(NetworkName).give(SYSTEM, 'Northmoor and the Vales');
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  /** Lets the clock strike, and answers who got a digest. */
  const strike = async (moment: Date) => {
    const letters = await lettersAt(moment, { house, office }, () => house.get(Digests).sendDue());
    return letters.map(receiverOf).sort();
  };
  const choose = (person: Cast['joan'], digest: 'daily' | 'weekly' | 'off') =>
    house.get(NotificationChoices).change(person.actor, { digest });
  const forReception = (title = 'At the front desk', day = 14) =>
    publishedClinic(house, cast, {
      ...{ title, audience: RECEPTION },
      startsAt: at(`12-${day}T12:30`),
      endsAt: at(`12-${day}T13:30`),
    });

  it('comes on Monday morning to those whom something new was made for, and not again', async () => {
    await forReception();

    expect(await strike(at('11-30T07:29'))).toEqual([]);
    expect(await strike(MONDAY)).toEqual([cast.joan.email, cast.oli.email]);
    expect(await strike(at('11-30T07:31'))).toEqual([]);
    expect(await strike(NEXT_MONDAY)).toEqual([]);
  });

  it('says what, when, where, why, and how to stop it; the subject names nobody', async () => {
    const id = await forReception();
    await choose(cast.oli, 'off');
    await strike(MONDAY);

    const [letter] = office.letters;
    expect(letter?.subject).toBe('New training for you');
    expect(letter?.text).toContain(
      'At the front desk\nMonday 14 December 2026, 12:30 to 13:30\nOnline\nFor reception and admin staff\n',
    );
    expect(letter?.text).toContain(`/sessions/${id}\n`);
    expect(letter?.text).toContain('because you are a member of Northmoor and the Vales.');
    expect(letter?.text).toContain('Stop these letters with one press: http://localhost:0/stop/digest.');
    expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter?.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining('/stop/digest.') as string },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
  });

  it('comes daily to those who chose so, and never to those who stopped it', async () => {
    for (const [person, digest] of [
      [cast.joan, 'daily'],
      [cast.oli, 'off'],
    ] as const)
      await choose(person, digest);
    await forReception();

    expect(await strike(TUESDAY)).toEqual([cast.joan.email]);
    expect(await strike(at('11-25T07:30'))).toEqual([]);
    await forReception('On the telephone');
    expect(await strike(at('11-26T07:30'))).toEqual([cast.joan.email]);
    expect(office.letters[0]?.text).not.toContain('At the front desk');
    expect(await strike(MONDAY)).toEqual([]);
  });

  it('does not come a minute after somebody chose it, but at its next time', async () => {
    await forReception();
    await choose(cast.oli, 'off');
    house.clock.setTo(at('11-25T15:00'));
    await choose(cast.joan, 'daily');

    expect(await strike(at('11-25T15:01'))).toEqual([]);
    expect(await strike(at('11-26T07:30'))).toEqual([cast.joan.email]);
  });

  it('leaves out what one has answered, and what was made for others; open to all comes last', async () => {
    await publishedClinic(house, cast, {
      title: 'For everybody',
      startsAt: at('12-08T12:30'),
      endsAt: at('12-08T13:30'),
    });
    const answered = await forReception('Answered');
    await forReception();
    await registered(house, cast.joan, answered);
    await strike(MONDAY);

    const textTo = (email: string) =>
      office.letters.find(({ to }) => [to ?? []].flat()[0]?.text === email)?.text ?? '';
    expect(office.letters).toHaveLength(6);
    expect(textTo(cast.priya.email)).not.toContain('At the front desk');
    expect(textTo(cast.joan.email)).not.toContain('Answered');
    expect(textTo(cast.joan.email)).toMatch(/At the front desk[^]*For everybody[^]*Open to everyone/);
  });

  it('tells of a series once, by its first date, and of no more than a screenful', async () => {
    const draft = seriesDraft({ title: 'Winter clinics', firstDate: '2026-12-07', audience: RECEPTION });
    const series = await house.get(SeriesRuns).create(cast.amina.actor, draft);
    await house.get(SeriesRuns).publish(cast.amina.actor, { id: series });
    for (let n = 1; n <= 7; n++) await forReception(`Clinic ${n}`, 14 + n);
    await choose(cast.oli, 'off');
    await strike(MONDAY);

    const text = office.letters[0]?.text ?? '';
    expect(text).toContain('Winter clinics\nMonday 7 December 2026, 12:30 to 13:30, and 5 more dates\n');
    expect(text).toContain('Clinic 5');
    expect(text).not.toContain('Clinic 6');
    expect(text).toContain('There are 2 more: http://localhost:0/training');
  });

  it('leaves once, though two processes look at the clock at once', async () => {
    await forReception();
    const { dataDir, databaseUrl = '' } = house.config;
    const other = await openHouse(engine, { environment: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } });
    for (const one of [house, other]) one.clock.setTo(MONDAY);

    const counts = await Promise.all([house, other, house].map((one) => one.get(Digests).sendDue()));
    await house.get(Delivery).deliverDue();
    await other.close();

    expect(counts.reduce((all, count) => all + count, 0)).toBe(2);
    expect(office.letters).toHaveLength(2);
  });

  it('that was missed leaves the next day, by daylight', async () => {
    await forReception();
    await choose(cast.oli, 'off');

    expect(await strike(at('11-30T22:00'))).toEqual([]);
    expect(await strike(at('12-01T06:00'))).toEqual([]);
    expect(await strike(at('12-01T07:30'))).toEqual([cast.joan.email]);
  });

  it('asks the same number of statements for one reader and for seven', async () => {
    const asked = async (moment: Date) => {
      house.clock.setTo(moment);
      return await statementsOf(house, () => house.get(Digests).sendDue());
    };
    for (const person of [cast.amina, cast.ben, cast.priya, cast.tomos, cast.ruth, cast.oli])
      await choose(person, 'off');
    await forReception();
    const one = await asked(MONDAY);
    for (const person of [cast.amina, cast.ben, cast.priya, cast.tomos, cast.ruth, cast.oli])
      await choose(person, 'weekly');

    expect(await asked(NEXT_MONDAY)).toBe(one);
  });
});

import { Delivery } from '#mail';
import { PlaceOffers, Sessions } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { receiverOf } from '../../../test/support/letters.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { publishedClinic, registered } from '../../../test/support/programme.js';
import { quiet } from '../../../test/support/statements.js';
import { OfferLetters } from './index.js';

const on = (day: number, hour: number) => ({
  startsAt: new Date(Date.UTC(2026, 10, day, hour)),
  endsAt: new Date(Date.UTC(2026, 10, day, hour + 1)),
});

describe.each(ENGINES)('a session that moves and gains a place on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { environment: { SMTP_URL: office.url } });
    cast = await castOf(house);
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  const subjectsTo = async () => {
    await quiet(house);
    await house.get(OfferLetters).tellDue();
    for (let round = 0; round < 2; round++) await house.get(Delivery).deliverDue();
    const letters = office.letters.splice(0);
    return {
      subjects: letters.map((letter) => `${receiverOf(letter)} ${letter.subject ?? ''}`).sort(),
      textTo: (email: string) => letters.find((letter) => receiverOf(letter) === email)?.text ?? '',
    };
  };

  it('writes one letter to whoever is offered it, old and new, and another when it moves again', async () => {
    const title = 'Mouth care';
    const id = await publishedClinic(house, cast, { title, ...on(25, 12), capacity: 1 });
    for (const person of [cast.ben, cast.priya]) await registered(house, person, id);
    await subjectsTo();
    const change = (changes: object) => house.get(Sessions).change(cast.amina.actor, id, changes);

    await change({ ...on(25, 15), capacity: 2 });
    const first = await subjectsTo();
    house.clock.advance(60_000);
    await change(on(25, 16));
    const second = await subjectsTo();
    house.clock.advance(60_000);
    await house.get(PlaceOffers).accept({ actor: cast.priya.actor, sessionId: id });
    const third = await subjectsTo();

    expect(first.subjects).toEqual([
      `${cast.ben.email} New time: Mouth care`,
      `${cast.priya.email} A place is free, if you still want it: Mouth care`,
    ]);
    expect(first.textTo(cast.priya.email)).toContain(
      'This is how it is now:\n\nMouth care\nWednesday 25 November 2026, 15:00 to 16:00\nOnline\n\n' +
        'It was:\nWednesday 25 November 2026, 12:00 to 13:00\nOnline\n',
    );
    expect(second.subjects).toEqual([
      `${cast.ben.email} New time: Mouth care`,
      `${cast.priya.email} New time: Mouth care`,
    ]);
    expect(third.subjects).toEqual([`${cast.priya.email} You have a place: Mouth care`]);
  });

  it('tells of every move after that one, also where it goes back and away again', async () => {
    const id = await publishedClinic(house, cast, { title: 'Mouth care', ...on(25, 12), capacity: 1 });
    for (const person of [cast.ben, cast.priya]) await registered(house, person, id);
    await subjectsTo();
    const toPriya = async (changes: object) => {
      house.clock.advance(60_000);
      await house.get(Sessions).change(cast.amina.actor, id, changes);
      const { subjects } = await subjectsTo();
      return subjects.filter((line) => line.startsWith(cast.priya.email));
    };

    expect(await toPriya({ ...on(25, 15), capacity: 2 })).toHaveLength(1);
    expect(await toPriya(on(25, 12))).toEqual([`${cast.priya.email} New time: Mouth care`]);
    expect(await toPriya(on(25, 16))).toEqual([`${cast.priya.email} New time: Mouth care`]);
  });
});

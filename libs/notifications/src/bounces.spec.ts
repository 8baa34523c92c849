import { Delivery, Outbox } from '#mail';
import { People, PersonQueries, SignInLinks } from '#people';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { publishedClinic, registered } from '../../../test/support/programme.js';
import { Digests, Reminders } from './index.js';

const MONDAY = new Date('2026-11-30T07:30:00Z');
const HOUR_BEFORE = new Date('2026-11-30T11:30:00Z');

describe.each(ENGINES)('addresses that take no mail on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { environment: { SMTP_URL: office.url }, isAsleep: true });
    cast = await castOf(house);
    await refused(550);
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  const refused = async (code: number) => {
    office.refuseWith = code;
    await house.get(Outbox).post({ to: cast.ben.email, subject: 'Hello', text: 'Hello' });
    await house.get(Delivery).deliverDue();
    office.refuseWith = undefined;
  };
  const since = async () => (await house.get(PersonQueries).byId(cast.ben.id))?.mailRefusedAt;

  it('are noted from the first refusal, and not by a server that is only busy', async () => {
    const first = +house.clock.now();
    house.clock.advance(60_000);
    await refused(550);

    expect(await since()).toBe(first);
    expect((await house.get(PersonQueries).byId(cast.priya.id))?.mailRefusedAt).toBeNull();
  });

  it('get neither reminders nor digests, but links to sign in, which open them again', async () => {
    const clinic = await publishedClinic(house, cast);
    await registered(house, cast.ben, clinic);
    house.clock.setTo(MONDAY);
    await house.get(Digests).sendDue();
    house.clock.setTo(HOUR_BEFORE);
    await house.get(Reminders).remindDue();
    await house.get(Delivery).deliverDue();
    const toBen = () => office.letters.filter(({ to }) => [to ?? []].flat()[0]?.text === cast.ben.email);
    expect(toBen()).toEqual([]);

    await house.get(SignInLinks).send({ email: cast.ben.email, next: '/' }, (secret) => `/x/${secret}`);
    await house.get(Delivery).deliverDue();

    expect(toBen().map(({ subject }) => subject)).toEqual(['Your link to sign in']);
    expect(await since()).toBeNull();
    await house.get(Reminders).remindDue();
    await house.get(Delivery).deliverDue();
    expect(toBen()).toHaveLength(2);
  });

  it('are forgotten when the person has another address', async () => {
    await house.get(People).change(cast.oli.actor, cast.ben.id, { name: 'Ben B. Carter' });
    expect(await since()).not.toBeNull();

    await house.get(People).change(cast.oli.actor, cast.ben.id, { email: 'ben@calder.example' });
    expect(await since()).toBeNull();
  });
});

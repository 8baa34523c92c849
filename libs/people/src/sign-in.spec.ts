import { SYSTEM } from '#kernel';
import { Delivery } from '#mail';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { Departures, HandedLinks, SignInLinkQueries, SignInLinks, SignIns, Tokens } from './index.js';
import { statementsOf } from '../../../test/support/statements.js';

const MINUTE = 60_000;
const how = { userAgent: undefined, isOwnDevice: false };

describe.each(ENGINES)('signing in on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;
  let links: SignInLinks;
  let signIns: SignIns;
  let tokens: Tokens;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { environment: { SMTP_URL: office.url } });
    cast = await castOf(house);
    links = house.get(SignInLinks);
    signIns = house.get(SignIns);
    tokens = house.get(Tokens);
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  /** Asks for a link and takes its secret out of the letter. */
  async function secretFor(email: string): Promise<string> {
    await links.send({ email, next: '/training' }, (secret) => `https://wheel.example/sign-in/${secret}`);
    await house.get(Delivery).deliverDue();
    return /sign-in\/(\S+)/.exec(office.letters.at(-1)?.text ?? '')?.[1] ?? 'none';
  }

  it('signs a person in by the link in a letter, and keeps where they were going', async () => {
    const secret = await secretFor(' PRIYA@northmoor.example');
    expect(await house.get(SignInLinkQueries).standing(secret)).toBe('good');

    const opened = await links.use(secret, how);

    expect(opened).toMatchObject({ personId: cast.priya.id, next: '/training' });
    expect(await signIns.byCookie(opened.secret)).toEqual({
      personId: cast.priya.id,
      name: 'Priya Nair',
      accessLevel: 'member',
      organisationId: cast.places.elmHouse,
      roleId: 'staff-nurse',
      roleName: 'Staff nurse',
      staffGroup: '03',
    });
    expect(office.letters[0]).toMatchObject({ subject: 'Your link to sign in' });
  });

  it('takes a link once', async () => {
    const secret = await secretFor(cast.priya.email);
    const attempts = await Promise.allSettled([links.use(secret, how), links.use(secret, how)]);

    expect(attempts.map((attempt) => attempt.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await house.get(SignInLinkQueries).standing(secret)).toBe('used');
  });

  it('takes no link after a quarter of an hour', async () => {
    const secret = await secretFor(cast.priya.email);
    house.clock.advance(15 * MINUTE);

    await expect(links.use(secret, how)).rejects.toMatchObject({ code: 'link-spent' });
    expect(await house.get(SignInLinkQueries).standing(secret)).toBe('expired');
  });

  it('writes to nobody whom it does not know, nor to one who has left', async () => {
    await house.get(Departures).note(cast.oli.actor, cast.ben.id);

    await secretFor(cast.sam.email);
    await secretFor(cast.ben.email);

    expect(office.letters).toEqual([]);
  });

  it('sends one person no more than five links an hour', async () => {
    for (let asked = 0; asked < 7; asked++) await secretFor(cast.priya.email);
    expect(office.letters).toHaveLength(5);

    house.clock.advance(61 * MINUTE);
    await secretFor(cast.priya.email);
    expect(office.letters).toHaveLength(6);
  });

  it('hands a link over to the server’s own command line, and to nobody else', async () => {
    const secret = await house.get(HandedLinks).make(SYSTEM, 'Joan@northmoor.example');

    await expect(house.get(HandedLinks).make(cast.oli.actor, 'joan@northmoor.example')).rejects.toThrow(
      'Only the server’s own command line hands out links.',
    );
    await expect(house.get(HandedLinks).make(SYSTEM, 'nobody@northmoor.example')).rejects.toThrow(
      'Nobody in the network has this e-mail address.',
    );
    expect((await links.use(secret, how)).personId).toBe(cast.joan.id);
    expect(office.letters).toEqual([]);
  });

  it('ends with the working day on a shared computer and after thirty days on one’s own', async () => {
    const shared = await signIns.open(cast.joan.id, how);
    const own = await signIns.open(cast.joan.id, { ...how, isOwnDevice: true });

    house.clock.advance(12 * 60 * MINUTE);

    expect(await signIns.byCookie(shared.secret)).toBeUndefined();
    expect(await signIns.byCookie(own.secret)).toMatchObject({ name: 'Joan Whitlock' });
    expect(await signIns.list(cast.joan.id)).toMatchObject([{ lastSeenAt: +house.clock.now() }]);
  });

  it('signs out one browser, another, or all of them', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => signIns.open(cast.joan.id, how)));

    await signIns.endByCookie(first!.secret);
    await signIns.endOne(cast.priya.actor, signIns.idOf(second!.secret));
    expect(await signIns.list(cast.joan.id)).toHaveLength(2);
    await signIns.endOne(cast.joan.actor, signIns.idOf(second!.secret));
    expect(await signIns.list(cast.joan.id)).toHaveLength(1);
    await signIns.endAll(cast.joan.actor);
    expect(await signIns.byCookie(third!.secret)).toBeUndefined();
  });

  it('knows a person by their token until they revoke it', async () => {
    const { id, token } = await tokens.create(cast.oli.actor, cast.oli.id, 'Board report');
    expect(await tokens.byBearer(token)).toMatchObject({ personId: cast.oli.id, accessLevel: 'coordinator' });

    await expect(tokens.revoke(cast.amina.actor, id)).rejects.toMatchObject({ kind: 'not-found' });
    await tokens.revoke(cast.oli.actor, id);

    expect(await tokens.byBearer(token)).toBeUndefined();
    expect(await tokens.list(cast.oli.id)).toEqual([]);
  });

  it('makes a token for oneself only', async () => {
    const forAnother = tokens.create(cast.oli.actor, cast.amina.id, 'Mine');

    await expect(forAnother).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(tokens.create(cast.oli.actor, cast.oli.id, ' ')).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('asks one question for a cookie and one for a token', async () => {
    const { secret } = await signIns.open(cast.joan.id, how);
    const { token } = await tokens.create(SYSTEM, cast.joan.id, 'x');

    const asked = await statementsOf(house, async () => {
      await signIns.byCookie(secret);
      await tokens.byBearer(token);
    });

    expect(asked).toBe(2);
  });

  it('lets nobody in who has left, and lets them back', async () => {
    const { secret } = await signIns.open(cast.ben.id, how);
    const { token } = await tokens.create(SYSTEM, cast.ben.id, 'x');

    await house.get(Departures).note(cast.oli.actor, cast.ben.id);

    expect(await signIns.byCookie(secret)).toBeUndefined();
    expect(await tokens.byBearer(token)).toBeUndefined();
    await house.get(Departures).undo(cast.oli.actor, cast.ben.id);
    expect(await links.use(await secretFor(cast.ben.email), how)).toMatchObject({ personId: cast.ben.id });
  });
});

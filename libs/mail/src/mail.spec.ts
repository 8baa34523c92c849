import { Transactions } from '#database';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { Delivery, MailQueries, Outbox } from './index.js';

const HOUR = 3_600_000;

describe.each(ENGINES)('mail on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let outbox: Outbox;
  let delivery: Delivery;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, { environment: { SMTP_URL: office.url } });
    outbox = house.get(Outbox);
    delivery = house.get(Delivery);
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  const letter = (subject: string) => ({ to: 'priya@northmoor.example', subject, text: 'Hello.\nGoodbye.' });

  it('sends a letter after the act is committed', async () => {
    await outbox.post({ ...letter('A place for you'), headers: { 'List-Id': '<clinic.example>' } });
    await delivery.deliverDue();

    expect(office.letters).toHaveLength(1);
    expect(office.letters[0]).toMatchObject({ subject: 'A place for you', text: 'Hello.\nGoodbye.\n' });
    expect(office.letters[0]!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await house.get(MailQueries).standing()).toEqual({ waiting: 0, failed: 0 });
  });

  it('sends nothing of an act that failed', async () => {
    const act = house.get(Transactions).run(async () => {
      await outbox.post(letter('Too soon'));
      throw new Error('no');
    });

    await expect(act).rejects.toThrow('no');
    await delivery.deliverDue();
    expect(office.letters).toEqual([]);
  });

  it('sends letters in the order in which they were posted, each once, whoever else asks', async () => {
    for (const subject of ['one', 'two', 'three']) {
      await outbox.post(letter(subject));
      house.clock.advance(1);
    }

    await Promise.all([delivery.deliverDue(), delivery.deliverDue(), delivery.deliverDue()]);

    expect(office.letters.map((sent) => sent.subject)).toEqual(['one', 'two', 'three']);
  });

  it('tries again when the server was busy, and not before', async () => {
    office.refuseWith = 451;
    await outbox.post(letter('Later'));
    await delivery.deliverDue();
    office.refuseWith = undefined;

    expect(await delivery.deliverDue()).toBe(0);
    house.clock.advance(HOUR);
    expect(await delivery.deliverDue()).toBe(1);
  });

  it('gives up at once on an address that does not exist, and says so without naming it', async () => {
    office.refuseWith = 550;
    await outbox.post(letter('Nobody'));
    await delivery.deliverDue();

    expect(await house.get(MailQueries).failed()).toMatchObject([
      { subject: 'Nobody', tries: 1, lastError: '550' },
    ]);
    office.refuseWith = undefined;
    expect(await delivery.retryFailed()).toBe(1);
    await delivery.deliverDue();
    expect(office.letters).toHaveLength(1);
  });

  it('keeps a letter until its hour', async () => {
    await outbox.post({ ...letter('Tomorrow'), sendAfter: new Date(+house.clock.now() + HOUR) });

    expect(await delivery.deliverDue()).toBe(0);
    house.clock.advance(HOUR);
    expect(await delivery.deliverDue()).toBe(1);
  });
});

it('keeps letters in the outbox where no mail server is set', async () => {
  const house = await openHouse('sqlite');

  await house.get(Outbox).post({ to: 'a@b.example', subject: 'Waiting', text: 'x' });
  await house.get(Delivery).deliverDue();

  expect(house.get(Delivery).canSend).toBe(false);
  expect(await house.get(MailQueries).standing()).toEqual({ waiting: 1, failed: 0 });
  await house.close();
});

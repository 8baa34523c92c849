import { Delivery } from '#mail';
import { Sessions } from '#programme';
import { castOf, type Cast, type Member } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { publishedClinic, registered } from '../../../test/support/programme.js';
import { CalendarWatch, FeedAddresses, Feeds, lint, PersonFeeds } from './index.js';

const NUMBER = '020 7946 0123, then 45 67 and the hash key';
/** As it stands in a calendar, once its lines are whole again. */
const IN_CALENDAR = `By telephone: ${NUMBER.replace(',', '\\,')}`;
const meeting = { provider: 'link', url: 'https://meet.example/clinic', dialIn: NUMBER } as const;

describe.each(ENGINES)('how to join by telephone, in letters and calendars on %s', (engine) => {
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

  async function post() {
    await house.get(CalendarWatch).settled();
    await house.get(Delivery).deliverDue();
    return office.letters.splice(0);
  }

  const whole = (text: string) => text.replace(/\r\n[ \t]/g, '');
  const feedOf = async ({ actor, id }: Member) => {
    const address = await house.get(FeedAddresses).renew(actor, id);
    return house.get(PersonFeeds).of(/([^/]+)\.ics$/.exec(address)?.[1] ?? '');
  };
  const says = (text: string) => [whole(text).includes(IN_CALENDAR), text.includes('7946')];

  it('is in the confirmation and its invitation, well formed', async () => {
    const id = await publishedClinic(house, cast, { meeting });
    await registered(house, cast.ben, id);

    const [letter] = await post();

    const event = letter?.attachments[0]?.content.toString() ?? '';
    expect(letter?.text).toContain(`By telephone: ${NUMBER}`);
    expect([says(event), lint(event)]).toEqual([[true, true], []]);
  });

  it('is in the own calendar of those with a place or a part, and in no other', async () => {
    const id = await publishedClinic(house, cast, { meeting, capacity: 1 });
    for (const who of [cast.ben, cast.joan]) await registered(house, who, id);
    const feeds = house.get(Feeds);

    const own = [];
    for (const who of [cast.ben, cast.amina, cast.joan]) own.push(says(await (await feedOf(who)).text()));
    const open = [await feeds.session(id), await feeds.network('Northmoor')];

    expect(own).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
    for (const feed of open) expect(says(await feed.text())).toEqual([false, false]);
  });

  it('follows a number that was changed, under another tag, without a letter', async () => {
    const id = await publishedClinic(house, cast, { meeting });
    await registered(house, cast.ben, id);
    await post();
    const before = await feedOf(cast.ben);

    await house
      .get(Sessions)
      .change(cast.amina.actor, id, { meeting: { ...meeting, dialIn: '0113 496 0000' } });
    const letters = await post();
    const after = await feedOf(cast.ben);

    expect(after.etag).not.toBe(before.etag);
    expect(whole(await after.text())).toContain('By telephone: 0113 496 0000');
    expect(letters).toEqual([]);
  });

  it('is nowhere of a session that people go to', async () => {
    const id = await publishedClinic(house, cast, { meeting, mode: 'in-person', venue: 'The hall' });
    await registered(house, cast.ben, id);

    const [letter] = await post();

    expect(letter?.text).not.toContain('7946');
    expect(says(await (await feedOf(cast.ben)).text())).toEqual([false, false]);
  });
});

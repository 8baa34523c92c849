import { Reader, sql, Transactions } from '#database';
import { SYSTEM } from '#kernel';
import { MailQueries } from '#mail';
import { NetworkName } from '#organisations';
import { SeriesRuns, Sessions, SessionStates } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { clinicDraft, seriesDraft } from '../../../test/support/drafts.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { publishedClinic, registered } from '../../../test/support/programme.js';
import { CalendarWatch, FeedAddresses, Feeds, lint, PersonFeeds } from './index.js';

const HOUR = 3_600_000;

describe.each(ENGINES)('what calendars are told on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
  });

  afterAll(() => house.close());

  async function fileOf(id: string): Promise<string> {
    const text = await (await house.get(Feeds).session(id)).text();
    expect(lint(text)).toEqual([]);
    return text;
  }

  it('rises in SEQUENCE for another time, a cancellation and a restoring, and keeps its UID', async () => {
    const id = await publishedClinic(house, cast);
    const steps = [await fileOf(id)];
    house.clock.advance(HOUR);
    const later = { startsAt: new Date('2026-12-01T12:30:00Z'), endsAt: new Date('2026-12-01T13:30:00Z') };
    await house.get(Sessions).change(cast.amina.actor, id, later);
    steps.push(await fileOf(id));
    await house.get(SessionStates).cancel(cast.amina.actor, { id }, 'Snow');
    steps.push(await fileOf(id));
    await house.get(SessionStates).restore(cast.amina.actor, { id });
    steps.push(await fileOf(id));

    expect(steps.map((text) => /^SEQUENCE:(\d+)/m.exec(text)?.[1])).toEqual(['0', '1', '2', '3']);
    expect(steps.map((text) => /^STATUS:(\w+)/m.exec(text)?.[1])).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
    ]);
    expect(new Set(steps.map((text) => /^UID:(\S+)/m.exec(text)?.[1]))).toEqual(new Set([`${id}@localhost`]));
    expect(steps[0]).toContain('DTSTAMP:20261123T120000Z');
    expect(steps[1]).toContain('DTSTAMP:20261123T130000Z');
  });

  it('keeps a mended title without asking anybody again, and the stamp where nothing is said anew', async () => {
    const id = await publishedClinic(house, cast);
    const first = await fileOf(id);
    house.clock.advance(HOUR);
    await house.get(Sessions).change(cast.amina.actor, id, { capacity: 12 });
    const roomier = await fileOf(id);
    await house.get(Sessions).change(cast.amina.actor, id, { title: 'Mended' });
    const mended = await fileOf(id);

    expect(roomier).toBe(first);
    expect(mended).toContain('SUMMARY:Mended');
    expect(mended).toContain('SEQUENCE:0');
  });

  it('knows nothing of a draft, and forgets what goes back to be one', async () => {
    const draft = await house.get(Sessions).create(cast.amina.actor, clinicDraft());
    const id = await publishedClinic(house, cast, { title: 'Taken back' });
    await fileOf(id);
    await house.get(SessionStates).unpublish(cast.amina.actor, { id });

    await expect(house.get(Feeds).session(draft)).rejects.toThrow('We cannot find this session');
    await expect(house.get(Feeds).session(id)).rejects.toThrow('We cannot find this session');
    const all = await (await house.get(Feeds).network('The network')).text();
    expect(all).not.toContain(id);
    expect(all).not.toContain(draft);
    await house.get(SessionStates).publish(cast.amina.actor, { id });
    expect(await fileOf(id)).toContain('SEQUENCE:2');
  });

  it('gives a series as one feed once it is published, each date at its own hour', async () => {
    const runs = house.get(SeriesRuns);
    const id = await runs.create(cast.amina.actor, seriesDraft({ firstDate: '2027-03-15' }));
    await expect(house.get(Feeds).series(id)).rejects.toThrow('We cannot find this series');
    await runs.publish(cast.amina.actor, { id });

    const text = await (await house.get(Feeds).series(id)).text();

    expect(lint(text)).toEqual([]);
    expect(text.match(/^DTSTART.*T123000/gm)).toHaveLength(6);
    expect(text.match(/^DTSTART;TZID=Europe\/London/gm)).toHaveLength(6);
  });

  it('finds by the clock what was missed between an act and its telling', async () => {
    const id = await publishedClinic(house, cast);
    await fileOf(id);
    await house.get(Sessions).change(cast.amina.actor, id, { title: 'Missed' });
    await house.get(CalendarWatch).settled();
    await forget(id);

    await house.get(CalendarWatch).catchUp();

    expect(await fileOf(id)).toContain('SUMMARY:Missed');
  });

  it('says in whose name it comes, and says so anew where the network gets another name, without asking anybody again', async () => {
    const id = await publishedClinic(house, cast);
    await registered(house, cast.tomos, id);
    await fileOf(id);
    house.clock.advance(HOUR);
    await house.get(NetworkName).give(SYSTEM, 'The Calder Vale Network');

    await house.get(CalendarWatch).catchUp();

    const text = await fileOf(id);
    expect(text).toContain('ORGANIZER;CN="The Calder Vale Network":mailto:wheelhouse@localhost');
    expect(text).toContain('SEQUENCE:0');
    expect((await house.get(MailQueries).standing()).waiting).toBe(1);
  });

  async function forget(id: string): Promise<void> {
    await house.get(Transactions).run((tables) => tables.delete('calendar_event', { sessionId: id }));
  }

  it('shows a person in their own feed what they go to, wait for and lead, and nobody’s name', async () => {
    const { ben, priya, amina } = cast;
    const full = await publishedClinic(house, cast, { capacity: 1, title: 'Small' });
    const other = await publishedClinic(house, cast, { title: 'Not theirs' });
    await registered(house, ben, full);
    await registered(house, priya, full);

    const feedOf = async (member: Cast['ben']) => {
      const address = await house.get(FeedAddresses).renew(member.actor, member.id);
      const feed = await house.get(PersonFeeds).of(/(\w+)\.ics$/.exec(address)?.[1] ?? '');
      return feed.text();
    };
    const [bens, priyas, aminas] = [await feedOf(ben), await feedOf(priya), await feedOf(amina)];

    expect([bens, priyas, aminas].flatMap(lint)).toEqual([]);
    expect(bens.match(/^(UID|STATUS|SUMMARY):.*\S/gm)).toEqual([
      `UID:${full}@localhost`,
      'SUMMARY:Small',
      'STATUS:CONFIRMED',
    ]);
    expect(priyas.match(/^(UID|STATUS|TRANSP):.*\S/gm)).toEqual([
      `UID:${full}@localhost`,
      'STATUS:TENTATIVE',
      'TRANSP:TRANSPARENT',
    ]);
    expect(aminas).toContain(`UID:${other}@localhost`);
    for (const { name, email } of [ben, priya, amina]) {
      expect(bens + priyas + aminas).not.toContain(name);
      expect(bens + priyas + aminas).not.toContain(email);
    }
  });

  it('kills an address with its successor, with its end, and with its person’s leaving', async () => {
    const { joan } = cast;
    const addresses = house.get(FeedAddresses);
    const owner = (address: string) => addresses.ownerOf(/(\w+)\.ics$/.exec(address)?.[1] ?? '');
    const first = await addresses.renew(joan.actor, joan.id);
    const second = await addresses.renew(joan.actor, joan.id);

    expect([await owner(first), await owner(second)]).toEqual([undefined, joan.id]);
    expect(await addresses.of(joan.id)).toBe(second);
    await expect(addresses.renew(cast.ben.actor, joan.id)).rejects.toThrow('your own calendar address');
    await addresses.end(joan.actor, joan.id);
    expect(await owner(second)).toBeUndefined();
    const kept = await house.get(Reader).rows(sql`select * from calendar_feed where person_id = ${joan.id}`);
    expect(kept).toEqual([]);
  });
});

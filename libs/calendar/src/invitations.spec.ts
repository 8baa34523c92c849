import { Reader, sql } from '#database';
import { Delivery, MailQueries } from '#mail';
import { Registrations, Sessions, SessionStates } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { MailClient } from '../../../test/support/mail-client.js';
import { openPostOffice, type PostOffice } from '../../../test/support/post-office.js';
import { publishedClinic, registered } from '../../../test/support/programme.js';
import { CalendarDebts, CalendarKeeping, CalendarWatch, Invitations, lint } from './index.js';

const HOUR = 3_600_000;
const TUESDAY = { startsAt: new Date('2026-12-01T12:30:00Z'), endsAt: new Date('2026-12-01T13:30:00Z') };

describe.each(ENGINES)('invitations on %s', (engine) => {
  let office: PostOffice;
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    office = await openPostOffice();
    house = await openHouse(engine, {
      environment: { SMTP_URL: office.url, MAIL_FROM: 'Northmoor Learning <learning@northmoor.example>' },
    });
    cast = await castOf(house);
  });

  afterEach(async () => {
    await house.close();
    await office.close();
  });

  /** Lets the house tell what it has to tell, and hands out what arrived since the last time. */
  async function post() {
    await house.get(CalendarWatch).settled();
    await house.get(Delivery).deliverDue();
    await house.get(Delivery).deliverDue();
    return office.letters.splice(0).sort((a, b) => (recipient(a) < recipient(b) ? -1 : 1));
  }

  const recipient = ({ to }: PostOffice['letters'][number]) => [to].flat()[0]?.text ?? '';
  const eventIn = (letter: PostOffice['letters'][number]) => letter.attachments[0]?.content.toString() ?? '';
  const leave = ({ id, actor }: Cast['ben'], sessionId: string) =>
    house.get(Registrations).cancel(actor, { sessionId, personId: id });

  it('comes with the confirmation, in the form that every mail program knows', async () => {
    const id = await publishedClinic(house, cast);
    await registered(house, cast.ben, id);

    const [letter] = await post();

    const [source = ''] = office.sources;
    expect(letter?.subject).toBe('You have a place: Talking with families about symptoms');
    expect(letter?.text).toContain('Monday 30 November 2026, 12:30 to 13:30\nOnline');
    expect(Array.from(source.matchAll(/^Content-Type: (\S+?);?(?=[\s;])/gm), ([, type]) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(source).toContain('filename=invite.ics');
    const event = eventIn(letter!);
    expect(lint(event)).toEqual([]);
    expect(event).toContain('ORGANIZER;CN="Northmoor Learning":mailto:learning@northmoor.example');
    expect(event.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(event.match(/^ATTENDEE/gm)).toHaveLength(1);
    const kept = await house.get(Reader).rows(sql`
      select id from outgoing_mail where text <> '' or calendar is not null`);
    expect(kept).toEqual([]);
  });

  it('follows a session through its life, each step once, and each from what was said last to what is so now', async () => {
    const id = await publishedClinic(house, cast);
    await registered(house, cast.ben, id);
    const client = new MailClient();
    const steps: string[] = [];
    const step = async (act: () => Promise<unknown>) => {
      house.clock.advance(HOUR);
      await act();
      const letters = await post();
      for (const letter of letters) client.receive(letter);
      steps.push(
        `${letters.map(({ subject }) => subject).join(' + ')} → ${client.shown.map(({ start, sequence }) => `${start} #${sequence}`).join()}`,
      );
      return letters[0]?.text ?? '';
    };
    const { amina, ben } = cast;

    await step(() => Promise.resolve());
    const moved = await step(() => house.get(Sessions).change(amina.actor, id, TUESDAY));
    await step(() => house.get(Sessions).change(amina.actor, id, { title: 'Mended' }));
    const cancelled = await step(() => house.get(SessionStates).cancel(amina.actor, { id }, 'Snow'));
    await step(() => house.get(SessionStates).restore(amina.actor, { id }));
    await step(() =>
      house.get(Sessions).change(amina.actor, id, { endsAt: new Date('2026-12-01T13:15:00Z') }),
    );
    await step(() => leave(ben, id));
    await step(() => registered(house, ben, id));

    expect(moved).toContain(
      'It was: Talking with families about symptoms\nMonday 30 November 2026, 12:30 to 13:30',
    );
    expect(moved).toContain(
      'It is now: Talking with families about symptoms\nTuesday 1 December 2026, 12:30 to 13:30',
    );
    expect(cancelled).toContain('Why: Snow');
    expect(steps).toEqual([
      'You have a place: Talking with families about symptoms → 2026-11-30T12:30:00 #0',
      'New time: Talking with families about symptoms → 2026-12-01T12:30:00 #1',
      ' → 2026-12-01T12:30:00 #1',
      'Cancelled: Mended → ',
      'Going ahead after all: Mended → 2026-12-01T12:30:00 #3',
      'New time: Mended → 2026-12-01T12:30:00 #4',
      'Out of your calendar: Mended → ',
      'You have a place: Mended → 2026-12-01T12:30:00 #4',
    ]);
    expect(client.ignored).toEqual([]);
  });

  it('writes plainly to those who wait, invites whoever is promoted, and names nobody to anybody', async () => {
    const { ben, priya, amina } = cast;
    const id = await publishedClinic(house, cast, { capacity: 1 });
    await registered(house, ben, id);
    await registered(house, priya, id);
    await post();
    house.clock.advance(HOUR);
    await house.get(Sessions).change(amina.actor, id, TUESDAY);
    const moved = await post();
    house.clock.advance(HOUR);
    await leave(ben, id);
    const promoted = await post();

    const told = [...moved, ...promoted].map((letter) => [
      recipient(letter),
      letter.subject?.split(':')[0],
      letter.attachments.length > 0 ? /METHOD:(\w+)/.exec(eventIn(letter))?.[1] : 'plain',
    ]);
    expect(told).toEqual([
      [ben.email, 'New time', 'REQUEST'],
      [priya.email, 'New time', 'plain'],
      [ben.email, 'Out of your calendar', 'CANCEL'],
      [priya.email, 'You have a place', 'REQUEST'],
    ]);
    expect(moved[1]?.text).toContain('You are still in the waiting list.');
    expect(promoted[1]?.text).toContain('A place has become free and it is yours.');
    for (const source of office.sources) {
      const names = [ben, priya].filter(({ email, name }) => source.includes(email) || source.includes(name));
      expect(names.length).toBeLessThanOrEqual(1);
    }
  });

  it('tells each thing once, however often and by however many it is asked, and nothing of what is over', async () => {
    const id = await publishedClinic(house, cast);
    await registered(house, cast.ben, id);
    await post();
    const invitations = house.get(Invitations);
    await house.get(Sessions).change(cast.amina.actor, id, TUESDAY);

    await Promise.all([invitations.tell([id]), invitations.tell([id]), house.get(CalendarWatch).catchUp()]);

    expect(await post()).toHaveLength(1);
    expect(await house.get(CalendarDebts).owed()).toEqual([]);
    house.clock.setTo(new Date('2026-12-02T12:00:00Z'));
    await leave(cast.ben, id).catch(() => undefined);
    await house.get(SessionStates).closeEnded();
    await house.get(CalendarWatch).catchUp();
    expect(await post()).toEqual([]);
  });

  it('keeps the order for one person and one session while an earlier letter is tried again', async () => {
    const id = await publishedClinic(house, cast);
    office.refuseWith = 451;
    await registered(house, cast.ben, id);
    await post();
    office.refuseWith = undefined;
    await house.get(Sessions).change(cast.amina.actor, id, TUESDAY);
    await registered(house, cast.joan, id);

    const meanwhile = await post();
    house.clock.advance(HOUR);
    const afterwards = await post();

    expect(meanwhile.map(recipient)).toEqual([cast.joan.email]);
    expect(afterwards.map(({ subject }) => subject?.split(':')[0])).toEqual(['You have a place', 'New time']);
  });
});

it('loses nothing that happened while nobody listened, and writes to nobody who is taken to know', async () => {
  const house = await openHouse('sqlite', { isAsleep: true });
  const cast = await castOf(house);
  const id = await publishedClinic(house, cast);
  await registered(house, cast.ben, id);
  await registered(house, cast.joan, id);

  await house.get(CalendarWatch).catchUp();
  const both = (await house.get(MailQueries).standing()).waiting;
  const second = await publishedClinic(house, cast, { title: 'Second' });
  await registered(house, cast.ben, second);
  await registered(house, cast.joan, second);
  await house.get(CalendarKeeping).keep([second]);
  await house.get(Invitations).assumeTold([second], new Set([cast.ben.id]));
  await house.get(CalendarWatch).catchUp();

  expect([both, (await house.get(MailQueries).standing()).waiting]).toEqual([2, 3]);
  await house.close();
});

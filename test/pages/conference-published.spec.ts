import { ConferenceImports } from '#conference';
import { bytesOf, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import { castOf, type Cast } from '../support/cast.js';
import { conference, talkXml } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';

const CALENDAR = '/conferences/copn2026.ics';

// Every calendar file that a test fetches is read by our own lint too: test/support/lint-what-is-fetched.ts
describe('a conference for calendars and search engines', () => {
  let server: Server;
  let cast: Cast;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    await conference(server, cast.amina.actor, {
      'Hall; east': [talkXml(1, '10:00', { abstract: 'One, two; three' })],
      Attic: [
        talkXml(2, '10:30', {
          title: '&lt;/script&gt; &amp; more',
          persons: '<person id="1">Ann Lee</person>',
        }),
      ],
    });
  });

  afterEach(() => server.close());

  const fetched = (held?: string) =>
    fetch(server.url + CALENDAR, { headers: held === undefined ? {} : { 'if-none-match': held } });
  const dataOn = async (path: string) => {
    const { html } = await server.visitor().get(path);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    return JSON.parse(json) as object;
  };

  it('is a calendar of its talks, each with its room and its hour in its own zone', async () => {
    const text = (await (await fetched()).text()).replace(/\r\n /g, '');

    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('LOCATION:Hall\\; east\\, Annual conference');
    expect(text).toContain('DTSTART;TZID=Europe/London:20261024T100000');
    expect(text).toContain('With Ann Lee');
  });

  it('counts an event up with each of its changes', async () => {
    const sequences = async () => {
      const events = (await (await fetched()).text()).split('BEGIN:VEVENT').slice(1);
      return events.map((one) => [/talk-\d/.exec(one)![0], Number(/SEQUENCE:(\d+)/.exec(one)![1])] as const);
    };
    const before = new Map(await sequences());
    server.clock.setTo(new Date('2026-10-02T09:00:00Z'));
    const moved = { room: 'Hall; east', events: [talkXml(1, '11:00'), talkXml(2, '10:30')] };
    await server.get(ConferenceImports).add(cast.amina.actor, bytesOf(scheduleText(moved)));

    for (const [talk, sequence] of await sequences())
      expect(sequence).toBeGreaterThan(before.get(talk) ?? Infinity);
  });

  it('is not sent again to who has it, until a talk changes; one that went is cancelled in it', async () => {
    const held = (await fetched()).headers.get('etag')!;
    expect((await fetched(held)).status).toBe(304);

    server.clock.setTo(new Date('2026-10-02T09:00:00Z'));
    const text = scheduleText({ room: 'Hall; east', events: [talkXml(1, '10:00')] });
    await server.get(ConferenceImports).add(cast.amina.actor, bytesOf(text));

    const after = await fetched(held);
    expect(after.status).toBe(200);
    expect((await after.text()).replace(/\r\n /g, '')).toMatch(
      /SUMMARY:Cancelled: .*\r\n(.*\r\n)*?STATUS:CANCELLED/,
    );
    expect((await fetch(`${server.url}/conferences/none.ics`)).status).toBe(404);
  });

  it('says what it is to search engines, and no title can end that', async () => {
    expect(await dataOn('/conferences/copn2026')).toMatchObject({
      ...{ '@type': 'EducationEvent', name: 'Annual conference', startDate: '2026-10-24T07:00:00.000Z' },
    });
    expect(await dataOn('/conferences/copn2026/talks/copn2026-talk-2')).toMatchObject({
      name: '</script> & more',
      location: { name: 'Attic' },
      performer: [{ name: 'Ann Lee' }],
      superEvent: { name: 'Annual conference' },
    });
  });
});

import { readSchedule } from './read-schedule.js';
import { bytesOf, eventXml, GUID, scheduleText, type Written } from './written.fixture.js';

const read = (written: Written) => readSchedule(bytesOf(scheduleText(written)));

describe('a programme that is right', () => {
  it('is read as it stands, and nothing is mended', async () => {
    const persons = '<person id="2" guid="07de6b3b-8adb-5c03-933b-a2df972af203">Sam Okafor</person>';
    const event = eventXml({ persons, abstract: 'What works &amp; what doesn&#39;t', track: 'Practice' });
    const { schedule, mended, skipped, format } = await read({ events: [event] });

    expect([format, mended, skipped]).toEqual(['schedule-xml', [], []]);
    expect(schedule).toMatchObject({ acronym: 'copn2026', timeZone: 'Europe/London', version: '1.0' });
    expect(schedule.days).toEqual([
      {
        ...{ index: 1, date: '2026-10-24' },
        startsAt: new Date('2026-10-24T07:00:00Z'),
        endsAt: new Date('2026-10-25T02:00:00Z'),
      },
    ]);
    expect(schedule.tracks).toEqual([{ name: 'Practice', slug: 't-practice', color: undefined }]);
    expect(schedule.events).toEqual([
      expect.objectContaining({
        ...{ guid: GUID, number: 1, day: 1, room: 'Main Hall', title: 'Breathlessness at home', minutes: 45 },
        startsAt: new Date('2026-10-24T09:00:00Z'),
        abstract: "What works & what doesn't",
        persons: [{ name: 'Sam Okafor', guid: '07de6b3b-8adb-5c03-933b-a2df972af203', number: 2 }],
      }),
    ]);
  });
});

describe('what is odd is mended, and said', () => {
  const event = (parts: Record<string, string>, own?: string) => ({ events: [eventXml(parts, own)] });

  it.each<[string, Written, string, object]>([
    ['48 hours', event({ duration: '48:00' }), 'length', { minutes: 1439 }],
    ['no length', event({ duration: '' }), 'length', { minutes: 30 }],
    ['an hour alone', event({ date: '' }), 'time', { startsAt: new Date('2026-10-24T09:00:00Z') }],
    [
      'an hour after midnight',
      event({ date: '', start: '01:30' }),
      'time',
      { startsAt: new Date('2026-10-25T00:30:00Z') },
    ],
    [
      'HTML',
      event({ abstract: '&lt;p&gt;One&lt;/p&gt;&lt;p&gt;&lt;b&gt;Two&lt;/b&gt;&lt;/p&gt;' }),
      'html',
      { abstract: 'One\nTwo' },
    ],
    ['two blanks in a title', event({ title: 'Mouth  care' }), 'title', { title: 'Mouth care' }],
    ['no guid', event({}, 'id="1"'), 'guid', { number: 1 }],
    ['no number', event({}, `guid="${GUID}" id="x"`), 'number', { guid: GUID }],
    ['no short name', event({ slug: '' }), 'slug', { slug: 'copn2026-breathlessness-at-home' }],
    ['an address of a script', event({ url: 'javascript:alert(1)' }), 'address', { url: undefined }],
    ['a room that differs by blanks', { room: ' Main  Hall ' }, 'room-name', { room: 'Main Hall' }],
    ['a speaker without a number', event({ persons: '<person>Sam Okafor</person>' }), 'person', {}],
  ])('%s', async (_story, written, code, expected) => {
    const { schedule, mended } = await read(written);

    expect(mended.map((note) => note.code)).toContain(code);
    expect(schedule.events).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    ['Berlin', 'Europe/Berlin', 'Its time zone is Europe/Berlin.'],
    ['', 'UTC', 'Its time zone is not said: we took UTC.'],
    ['Middle Earth', 'UTC', 'Its time zone “Middle Earth” is not known: we took UTC.'],
  ])('the zone “%s” is %s', async (written, zone, message) => {
    const conference = `<acronym>copn2026</acronym><title>A</title><time_zone_name>${written}</time_zone_name>`;
    const { schedule, mended } = await read({ conference });

    expect(schedule.timeZone).toBe(zone);
    expect(mended).toEqual([{ code: 'zone', message, examples: [], count: 1 }]);
  });

  it('a day without an end ends a day after its start', async () => {
    const { schedule, mended } = await read({ day: 'date="2026-10-24" start="2026-10-24T08:00:00+01:00"' });

    expect(schedule.days[0]?.endsAt).toEqual(new Date('2026-10-25T07:00:00Z'));
    expect(mended.map(({ code }) => code)).toEqual(['day-end']);
  });

  it('two talks of one number and guid are two talks, and the same two again', async () => {
    const events = [eventXml(), eventXml({ title: 'Another', slug: 'copn2026-another' })];
    const [once, again] = [await read({ events }), await read({ events })];

    expect(new Set(once.schedule.events.map(({ guid }) => guid)).size).toBe(2);
    expect(new Set(once.schedule.events.map(({ number }) => number)).size).toBe(2);
    expect(again).toEqual(once);
    expect(once.mended.map(({ code }) => code)).toEqual(['guid', 'number']);
  });
});

describe('what cannot be kept is left out, and said', () => {
  it.each([
    ['a talk without a title', { title: ' ' }, 'no-title'],
    ['a talk without a time', { date: '', start: 'soon' }, 'no-time'],
    ['what has no place with us', { answers: 'x' }, 'unknown-field'],
  ])('%s', async (_story, parts, code) => {
    const { schedule, skipped } = await read({ events: [eventXml(), eventXml(parts, 'id="2"')] });

    expect(skipped.map((note) => note.code)).toEqual([code]);
    expect(schedule.events).toHaveLength(code === 'unknown-field' ? 2 : 1);
  });

  it('where nothing is left, the file is refused', async () => {
    await expect(read({ events: [] })).rejects.toMatchObject({ code: 'no-events', kind: 'unreadable' });
  });
});

describe('a file that is no programme, or a trap', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';

  it.each([
    ['a billion laughs', `${laughs}${scheduleText({})}`, 'unsafe-xml'],
    [
      'an external entity',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${scheduleText({})}`,
      'unsafe-xml',
    ],
    ['cut short', scheduleText({}).slice(0, -30), 'damaged-file'],
    ['another XML', '<rss version="2.0"></rss>', 'not-a-schedule'],
    ['a web page', '<!doctype html><p>Sign in</p>', 'not-a-schedule'],
    ['a spreadsheet', 'Name,Talk\nBen,One\n', 'not-a-schedule'],
    ['JSON cut short', '{"schedule": {', 'damaged-file'],
    ['another JSON', '{"talks": []}', 'not-a-schedule'],
    ['nothing', '', 'not-a-schedule'],
  ])('%s', async (_story, text, code) => {
    await expect(readSchedule(bytesOf(text))).rejects.toMatchObject({ code, kind: 'unreadable' });
  });

  it('an encoding that is not the one it says', async () => {
    const latin = Buffer.from(scheduleText({ events: [eventXml({ title: 'Für Zuhörende' })] }), 'latin1');

    await expect(readSchedule(latin)).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('reads the encoding that it says', async () => {
    const text = scheduleText({ events: [eventXml({ title: 'Für Zuhörende' })] });
    const latin = Buffer.from(text.replace('utf-8', 'iso-8859-1'), 'latin1');

    expect((await readSchedule(latin)).schedule.events[0]?.title).toBe('Für Zuhörende');
  });
});

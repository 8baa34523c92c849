import { readSchedule } from './read-schedule.js';
import type { Schedule } from './schedule.js';
import { scheduleXml } from './write-xml.js';
import { bytesOf, eventXml, scheduleText } from './written.fixture.js';

const read = async (...events: string[]) => (await readSchedule(bytesOf(scheduleText({ events })))).schedule;
const json = async (conference: object) => {
  const file = {
    schedule: { conference: { acronym: 'copn2026', title: 'Annual conference', ...conference } },
  };
  return (await readSchedule(bytesOf(JSON.stringify(file)))).schedule;
};
const day = (rooms: object) => ({ days: [{ date: '2026-10-24', rooms }] });
const TALK = { title: 'Opening', date: '2026-10-24T10:00:00+01:00', duration: '01:00' };

describe('a talk without a guid', () => {
  const guids = ({ events }: Schedule) => events.map(({ guid }) => guid);

  it.each([
    ['its number', 'id="7"'],
    ['its title, where it has no number', ''],
  ])('is the same talk by %s at another hour and in another room', async (_story, own) => {
    const before = await read(eventXml({}, own));
    const moved = eventXml({ date: '2026-10-24T14:00:00+01:00', start: '14:00', room: 'Garden Room' }, own);

    expect(guids(await read(moved))).toEqual(guids(before));
  });

  it('is another than a second one of its number', async () => {
    const [one, other] = guids(await read(eventXml({}, 'id="7"'), eventXml({ title: 'Second' }, 'id="7"')));

    expect(one).not.toBe(other);
  });
});

describe('tracks', () => {
  it('have a short name each, also where their letters make the same', async () => {
    const { tracks } = await json({
      tracks: [
        { name: 'Care & cure' },
        { name: 'Care, cure' },
        { name: 'Übung' },
        { name: '看護' },
        { name: '家族' },
      ],
      ...day({ Hall: [TALK] }),
    });

    expect(tracks.map(({ slug }) => slug)).toEqual(['t-care-cure', 't-care-cure-2', 't-ubung', 't-', 't-2']);
  });
});

describe('signs that nobody types', () => {
  it('are left out of names of rooms, of the title and of tracks', async () => {
    const { title, rooms, tracks, events } = await json({
      title: 'Annual\u0000 conference\ud800',
      tracks: [{ name: 'Pain\u0007' }],
      ...day({ 'Room\u0000 1': [TALK] }),
    });

    expect([title, rooms[0]?.name, tracks[0]?.name, events[0]?.room]).toEqual([
      ...['Annual conference', 'Room 1', 'Pain', 'Room 1'],
    ]);
  });

  it('are left out of what is written, which could not be read with them', async () => {
    const schedule = await read(eventXml());
    const events = schedule.events.map((event) => ({ ...event, abstract: 'One\u000bTwo\u000c\u0001' }));
    const written = [...scheduleXml({ ...schedule, events }, publication)].join('');

    expect((await readSchedule(bytesOf(written))).schedule.events[0]?.abstract).toBe('OneTwo');
  });
});

const publication = { url: 'https://n.example/schedule.xml', talkUrl: () => 'https://n.example/talk' };

describe('a summary that was HTML', () => {
  it('is read with its signs, however they were written', async () => {
    const html = '<p>It&rsquo;s &#8220;here&#x201D; &ndash; don&#39;t &amp; &unknown; &#0;</p>';
    const { events } = await read(eventXml({ abstract: `<![CDATA[${html}]]>` }));

    expect(events[0]?.abstract).toBe("It’s “here” – don't & &unknown; &#0;");
  });
});

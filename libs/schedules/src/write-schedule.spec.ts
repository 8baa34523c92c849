import { readSchedule } from './read-schedule.js';
import { scheduleJson } from './write-json.js';
import { scheduleXml } from './write-xml.js';
import { bytesOf, CONFERENCE, eventXml, scheduleText } from './written.fixture.js';

const PUBLICATION = {
  url: 'https://wheelhouse.example/conferences/copn2026',
  talkUrl: ({ number }: { number: number }) => `https://wheelhouse.example/talks/${number}`,
};

const ODD = [
  eventXml({
    title: 'Ben’s &lt;b&gt;talk&lt;/b&gt; &amp; &quot;more&quot;',
    abstract: 'One\n\nTwo — 日本語 🎈',
  }),
  eventXml({ title: 'Late', date: '2026-10-25T01:30:00+01:00', duration: '01:30', slug: '' }, 'id="2"'),
  eventXml({ title: 'In the second 01:30', date: '2026-10-25T01:30:00+00:00', url: '' }, 'id="3"'),
  eventXml(
    {
      title: 'With all',
      persons: '<person>Áine Ní Bhriain</person><person id="4">Sam Okafor</person>',
      links: '<link href="https://example.org/a?b=1&amp;c=2">Slides &amp; notes</link>',
      recording: '<license>CC-BY</license><optout>true</optout>',
      track: 'Education &amp; training',
    },
    'id="9"',
  ),
];

describe.each([
  [
    'schedule.xml',
    (read: Awaited<ReturnType<typeof readSchedule>>) => [...scheduleXml(read.schedule, PUBLICATION)].join(''),
  ],
  [
    'schedule.json',
    (read: Awaited<ReturnType<typeof readSchedule>>) =>
      JSON.stringify(scheduleJson(read.schedule, PUBLICATION)),
  ],
])('a programme written as %s', (_name, write) => {
  it('is read again as the same, with nothing to mend', async () => {
    const first = await readSchedule(
      bytesOf(
        scheduleText({
          events: ODD,
          conference: `${CONFERENCE}<base_url>https://example.org/2026/</base_url>`,
        }),
      ),
    );
    const again = await readSchedule(bytesOf(write(first)));

    const withAddresses = first.schedule.events.map((event) => ({
      ...event,
      url: event.url ?? PUBLICATION.talkUrl(event),
    }));
    expect([again.mended, again.skipped]).toEqual([[], []]);
    expect(again.schedule.events).toEqual(withAddresses);
    expect(again.schedule.url).toEqual(first.schedule.url);
    expect(again.schedule.days).toEqual(first.schedule.days);
    expect(again.schedule.rooms).toEqual(first.schedule.rooms);
    expect(again.schedule.tracks).toEqual(first.schedule.tracks);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClashQueries, ConferenceImports } from '#conference';
import { eventXml, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import { castOf } from '../support/cast.js';
import { describeJudged } from '../support/judged.js';
import { startServer } from '../support/server.js';
import { clashesByScript, fileWith, hasSamples, SAMPLES } from './judges.js';

const event = (id: number, date: string, duration: string, persons = '') =>
  eventXml(
    { title: `Talk ${id}`, slug: `copn2026-talk-${id}`, date, start: date.slice(11, 16), duration, persons },
    `guid="1dfb36dd-1e6f-555b-aa13-6f51a993407${id}" id="${id}"`,
  );
const ANN = '<person guid="2dfb36dd-1e6f-555b-aa13-6f51a9934077">Ann</person>';
/** Over midnight, and over the hour that comes twice: 01:30 is there before and after the clocks go back. */
const NIGHT = scheduleText({
  events: [
    event(1, '2026-10-24T23:30:00+01:00', '01:00', ANN),
    event(2, '2026-10-25T00:15:00+01:00', '01:35', ANN),
    event(3, '2026-10-25T01:30:00+00:00', '00:30', ANN),
    event(4, '2026-10-25T01:40:00+01:00', '01:00', '<person>Ann</person>'),
  ],
});

/** Of a programme that was brought in; sorted as the script's. */
async function clashesByUs(path: string) {
  const server = await startServer('sqlite');
  try {
    const { amina } = await castOf(server);
    const { slug } = await server.get(ConferenceImports).add(amina.actor, readFileSync(path));
    const { clashes } = await server.get(ClashQueries).of(amina.actor, slug);
    const of = (kind: string) =>
      clashes.filter((clash) => clash.kind === kind).map(({ talks }) => talks.map(({ guid }) => guid).sort());
    return { room: of('room').sort(byText), speaker: of('speaker').sort(byText) };
  } finally {
    await server.close();
  }
}

function byText(one: readonly string[], other: readonly string[]): number {
  return one.join() < other.join() ? -1 : 1;
}

describeJudged('clashes, by us and by a script that compares every two talks of the raw file', () => {
  it('are the same over midnight and over a change of the clock', async () => {
    const path = fileWith(NIGHT);
    const script = await clashesByScript(path);

    expect([script.room.length, script.speaker.length]).toEqual([3, 1]);
    expect(await clashesByUs(path)).toEqual(script);
  });

  (hasSamples ? it : it.skip)('are the same in a congress of four days', async () => {
    const path = join(SAMPLES, 'schedules/38c3.xml');
    const script = await clashesByScript(path);

    expect([script.room.length, script.speaker.length]).toEqual([2, 140]);
    expect(await clashesByUs(path)).toEqual(script);
  });
});

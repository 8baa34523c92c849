import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchedule, scheduleJson, scheduleXml, type Schedule } from '#schedules';
import { describeJudged } from '../support/judged.js';
import { againstJsonSchema, againstXsd, hasSamples, SAMPLES } from './judges.js';

const PUBLICATION = {
  url: 'https://wheelhouse.example/schedule.xml',
  talkUrl: () => 'https://wheelhouse.example/talk',
};
const xmlOf = (schedule: Schedule) => [...scheduleXml(schedule, PUBLICATION)].join('');
const jsonOf = (schedule: Schedule) => JSON.stringify(scheduleJson(schedule, PUBLICATION));
const sample = (name: string) => readSchedule(readFileSync(join(SAMPLES, name)));

// The samples are other people's and stay beside the project.
(hasSamples ? describeJudged : describe.skip)(
  'real programmes (skipped where ../shared/samples is absent)',
  () => {
    it('a congress of four days: no talk is lost, and what was mended is said', async () => {
      const { schedule, mended, skipped } = await sample('schedules/38c3.xml');

      expect([schedule.events.length, schedule.rooms.length, schedule.days.length]).toEqual([1007, 72, 4]);
      expect(Object.fromEntries(mended.map(({ code, count }) => [code, count]))).toMatchObject({
        html: 3,
        person: 1032,
        title: 10,
      });
      expect(skipped.map(({ message, count }) => [message, count])).toEqual([
        ['“do_not_stream” has no place with us and was left out.', 3],
        ['“answers” has no place with us and was left out.', 1],
      ]);
    });

    it('a JSON with two rooms of one guid', async () => {
      const { schedule, mended } = await sample('schedules/c3-pretalx-democon.json');

      expect([schedule.events.length, schedule.rooms.length, schedule.days.length]).toEqual([36, 2, 3]);
      expect(mended.filter(({ code }) => code === 'guid').map(({ examples }) => examples)).toEqual([
        ['Tan Room'],
      ]);
    });

    it.each(['schedules/38c3.xml', 'schedules/c3-pretalx-democon.json', 'schema/good-schedule.xml'])(
      '%s is written validly in both formats, and read again without a change',
      async (name) => {
        const { schedule } = await sample(name);

        expect(await againstXsd(xmlOf(schedule))).toBe('');
        expect(await againstJsonSchema(jsonOf(schedule))).toBe('');
        for (const written of [xmlOf(schedule), jsonOf(schedule)]) {
          const again = await readSchedule(Buffer.from(written));
          expect([again.mended, again.skipped]).toEqual([[], []]);
          expect(again.schedule.events).toEqual(schedule.events);
        }
      },
    );
  },
);

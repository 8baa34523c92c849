import { rmSync } from 'node:fs';
import { lint } from '#calendar';
import { emptyFolder, judged, judgedTexts } from './judges.js';
import { describeJudged } from '../support/judged.js';

const FILE = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', 'METHOD:REQUEST', 'BEGIN:VEVENT'],
  ...['UID:1@b.example', 'DTSTAMP:20260101T000000Z', 'DTSTART:20260706T113000Z', 'SUMMARY:Clinic'],
  ...['STATUS:CONFIRMED', 'SEQUENCE:0', 'ORGANIZER:mailto:a@b.example', 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');

describeJudged('the judges are not asleep', () => {
  it('libical misses the ATTENDEE of a request', async () => {
    const { complaints } = await judgedTexts('libical', [FILE]);

    expect(complaints.join()).toContain('Failed iTIP restrictions for ATTENDEE property');
    expect(lint(FILE)).toEqual(['an event has no ATTENDEE, which METHOD:REQUEST asks for']);
  });

  it('vobject misses the UID', async () => {
    const { complaints } = await judgedTexts('vobject', [FILE.replace('PRODID:-//Test//EN\r\n', '')]);

    expect(complaints).not.toEqual([]);
  });

  it.each(['libical', 'icalendar'] as const)('%s names what it cannot read', async (judge) => {
    const { complaints } = await judgedTexts(judge, [FILE.replace('20260101T', 'yesterday')]);

    expect(complaints).not.toEqual([]);
  });

  it('vdirsyncer does not take a feed that is not there for an empty one', async () => {
    const folder = emptyFolder();
    const asked = judged('vdirsyncer', ['http://127.0.0.1:9/none.ics', folder]);

    await expect(asked).rejects.toThrow('returned non-zero exit status 1');
    rmSync(folder, { recursive: true });
  });
});

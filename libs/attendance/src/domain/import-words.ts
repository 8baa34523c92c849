import { counted, type Interval } from '#kernel';
import { clockTime, dayNumber, fullDay } from './words.js';

const MAKERS: Readonly<Record<string, string>> = {
  teams: 'Teams',
  zoom: 'Zoom',
  webex: 'Webex',
  meet: 'Google Meet',
  bigbluebutton: 'BigBlueButton',
  graph: 'Microsoft Teams (Graph)',
  moodle: 'Moodle',
};

/** "a Zoom report" */
export function reportInWords(format: string): string {
  const maker = MAKERS[format.split('-')[0] ?? ''];
  return maker ? `a ${maker} report` : 'a report';
}

/**
 * "This is a Zoom report of 31 rows and 27 people, 09:54 to 12:01; the session was 10:00 to 12:00."
 * Times are on the clocks of the session's zone; days are named where they differ.
 */
export function importSentence(
  report: { format: string; rows: number; people: number; span: Interval | undefined },
  session: { startsAt: Date; endsAt: Date; timeZone: string; isOver: boolean },
): string {
  const size = `${counted(report.rows, 'row', 'rows')} and ${counted(report.people, 'person', 'people')}`;
  const timetabled = { start: session.startsAt, end: session.endsAt };
  const isOtherDay = report.span && dayOf(report.span, session) !== dayOf(timetabled, session);
  const when = (stretch: Interval) =>
    (isOtherDay ? `${fullDay(stretch.start, session.timeZone)}, ` : '') + times(stretch, session.timeZone);
  const said = report.span ? `, ${when(report.span)}` : ', without times';
  return `This is ${reportInWords(report.format)} of ${size}${said}; the session ${session.isOver ? 'was' : 'is'} ${when(timetabled)}.`;
}

function times({ start, end }: Interval, timeZone: string): string {
  return `${clockTime(start, timeZone)} to ${clockTime(end, timeZone)}`;
}

function dayOf({ start }: Interval, { timeZone }: { timeZone: string }): number {
  return dayNumber(start, timeZone);
}

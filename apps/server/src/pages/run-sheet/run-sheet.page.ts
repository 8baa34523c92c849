import { clockTime } from '#attendance';
import {
  AGENDA_KIND_NAMES,
  LEADER_ROLE_NAMES,
  LEADER_ROLES,
  minutesUnplanned,
  minutesOf,
  timed,
  type LeaderRow,
  type SessionRow,
} from '#programme';
import type { DayRow } from '#study-days';
import { placeOf, whenOf, type Vocabulary } from '../sessions/session-words.js';

interface RunSheetFacts {
  readonly session: SessionRow;
  readonly leaders: readonly LeaderRow[];
  readonly words: Vocabulary;
  /** Its parts, where it is a study day that has been planned. */
  readonly day: DayRow | undefined;
}

/** How a session will run, on one sheet: the same words for the screen and for paper. */
export function runSheet({ session, leaders, words, day }: RunSheetFacts) {
  const { id, title, timeZone, agenda, endsAt, shortCode, status } = session;
  return {
    title: `Run sheet: ${title}`,
    heading: title,
    when: whenOf(session, words),
    place: placeOf(session),
    coming: comingInWords(session),
    link: session.mode === 'in-person' ? undefined : whereOnline(session.meeting),
    code: status === 'published' ? `${shortCode.slice(0, 3)} ${shortCode.slice(3)}` : undefined,
    rows: day ? partRows(day, timeZone) : agendaRows(session),
    unplanned: day ? undefined : unplanned(minutesUnplanned(agenda, minutesOf(session))),
    ends: `Ends at ${clockTime(endsAt, timeZone)}.`,
    parts: leadersInOrder(leaders),
    hrefs: {
      session: `/sessions/${id}`,
      pdf: `/sessions/${id}/run-sheet.pdf`,
      signIn: `/sessions/${id}/sign-in-sheet.pdf`,
    },
  };
}

function agendaRows({ agenda, startsAt, timeZone }: SessionRow): string[][] {
  return timed(agenda, startsAt).map((item) => [
    `${clockTime(item.startsAt, timeZone)}–${clockTime(item.endsAt, timeZone)}`,
    `${AGENDA_KIND_NAMES[item.kind]}: ${item.title}`,
    item.who ?? '',
    item.notes ?? '',
  ]);
}

/** A line for each thing that happens: what stands side by side has the same times. */
function partRows({ parts }: DayRow, timeZone: string): string[][] {
  return parts.flatMap(({ title, startsAt, endsAt, options }) =>
    options.map((option) => [
      `${clockTime(startsAt, timeZone)}–${clockTime(endsAt, timeZone)}`,
      option.title === title ? title : `${title}: ${option.title}`,
      '',
      option.place ?? '',
    ]),
  );
}

export type RunSheet = ReturnType<typeof runSheet>;

function whereOnline({ provider, url }: SessionRow['meeting']): string {
  return url ?? (provider === 'link' ? 'Not given yet' : 'The room on this site');
}

function comingInWords({ registered, waiting, capacity }: SessionRow): string {
  const of = capacity === null ? '' : ` of ${capacity} places`;
  const wait = waiting === 0 ? '' : `, ${waiting} waiting`;
  return `${registered} registered${of}${wait}`;
}

function unplanned(minutes: number): string | undefined {
  return minutes === 0 ? undefined : `${minutes} minutes are not planned.`;
}

function leadersInOrder(leaders: readonly LeaderRow[]) {
  return LEADER_ROLES.flatMap((role) => leaders.filter((leader) => leader.role === role)).map(
    ({ role, name, roleName, organisationName }) => [
      name,
      LEADER_ROLE_NAMES[role],
      organisationName === null ? roleName : `${roleName}, ${organisationName}`,
    ],
  );
}

import {
  newDateOf,
  type DatePreview,
  type PlanLine,
  type RegistrationRow,
  type SeriesPlan,
  type SeriesRow,
  type SessionRow,
} from '#programme';

/** A link to a room is for those with a place in the session and those who run it. */
export function sessionShown(session: SessionRow, isRunning: boolean) {
  const { id, seriesId, title, kind, summary, startsAt, endsAt, timeZone, mode, venue, capacity } = session;
  const { audience, agenda, attendanceRule, meeting, status, cancelledReason, version } = session;
  const { registered, waiting, placesLeft, mine } = session;
  return {
    ...{ id, seriesId, title, kind, summary, startsAt, endsAt, timeZone, mode, venue, capacity },
    ...{
      audience,
      agenda: isRunning ? agenda : withoutNotes(agenda),
      attendanceRule,
      status,
      cancelledReason,
      version,
      registered,
      waiting,
      placesLeft,
    },
    registration: mine && { status: mine.status, position: mine.position },
    meeting: isRunning || mine?.status === 'registered' ? meeting : { provider: meeting.provider, url: null },
  };
}

/** What is noted for those who run the session is for nobody else. */
function withoutNotes(agenda: SessionRow['agenda']): SessionRow['agenda'] {
  return agenda.map(({ notes: _, ...item }) => item);
}

export function seriesShown(series: SeriesRow) {
  const { id, title, kind, summary, timeZone, mode, venue, capacity, audience, agenda } = series;
  const { attendanceRule, meeting, recurrence, firstDate, startTime, minutes, status, version } = series;
  const { breaks, exceptDates, extraDates, leaderIds } = series;
  return {
    ...{ id, title, kind, summary, timeZone, mode, venue, capacity, audience, agenda },
    ...{ attendanceRule, meeting, recurrence, firstDate, startTime, minutes, status, version },
    ...{ breaks, exceptDates, extraDates, leaderIds },
  };
}

export function seriesPlanShown(
  { lines, heldCount, earlierCount, told }: SeriesPlan,
  dates: readonly DatePreview[],
) {
  const placed = (draft: PlanLine['before']) =>
    draft && { title: draft.title, startsAt: draft.startsAt, endsAt: draft.endsAt };
  return {
    items: lines.map((line) => ({
      ...{ fate: line.fate, why: line.why, sessionId: line.sessionId, keeps: line.keeps },
      before: placed(line.before),
      after: line.fate === 'cancelled' ? null : placed(line.after),
      ...marksOf(newDateOf(line, dates)),
    })),
    held: heldCount,
    earlier: earlierCount,
    told: told.people,
    letters: told.letters,
  };
}

function marksOf(date: DatePreview | undefined) {
  return {
    bankHoliday: date?.bankHoliday ?? null,
    oddity: date?.oddity ?? null,
    clashes: date?.clashes ?? [],
  };
}

export function registrationShown(row: RegistrationRow) {
  const { personId, name, roleName: role, organisationName: organisation, status, position } = row;
  const offeredUntil = row.offeredUntil === null ? null : new Date(row.offeredUntil);
  const joinedAt = new Date(row.joinedAt);
  return { personId, name, role, organisation, status, position, joinedAt, offeredUntil };
}

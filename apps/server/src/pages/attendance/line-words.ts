import {
  clockTime,
  minutesInWords,
  roundedMinutes,
  type EvidenceRow,
  type SessionFacts,
  type Verdict,
} from '#attendance';

type Status = Verdict['status'] | 'apologies' | 'expected';

/** What a status is called, and the colour of its tag. */
export const STATUS_WORDS: Readonly<Record<Status, { text: string; colour: string }>> = {
  attended: { text: 'Attended', colour: 'green' },
  partial: { text: 'Part of the time', colour: 'yellow' },
  unknown: { text: 'Minutes not known', colour: 'orange' },
  absent: { text: 'Did not come', colour: 'grey' },
  apologies: { text: 'Apologies', colour: 'blue' },
  expected: { text: 'Expected', colour: 'white' },
};

const SOURCE_WORDS: Readonly<Record<EvidenceRow['source'], string>> = {
  live: 'Live room',
  import: 'Meeting report',
  'check-in': 'Check-in',
  vouched: 'Vouched for',
  manual: 'Entered by hand',
  correction: 'Correction',
  contest: 'Says that it is wrong',
};

const FLAG_WORDS: Readonly<Record<string, string>> = {
  'differs-from-correction': 'A later report says something else than the correction.',
  contested: 'They say that this is wrong. Look at it and answer with a correction.',
  'assumed-end': 'When they left was assumed.',
  'minutes-not-known': 'How long they stayed is not known for all of it.',
  'summed-minutes': 'The report gives a sum of minutes only, so it cannot be checked against the session.',
  'outside-session': 'They were only there before or after the session.',
  'apologised-but-came': 'They had sent apologies and came.',
  unverified: 'The meeting tool could not prove who they were.',
};

export function flagSentences(flags: readonly string[]): string[] {
  return flags.flatMap((flag) => FLAG_WORDS[flag] ?? []);
}

/** Where a line's figures came from; that somebody contests them is said elsewhere. */
export function sourcesInWords(sources: readonly string[]): string {
  return sources
    .filter((source) => source !== 'contest')
    .map((source) => SOURCE_WORDS[source as EvidenceRow['source']])
    .join(', ');
}

/** A bar of when somebody was there on the session's own line, and the same in words. */
export function barOf(
  session: SessionFacts,
  line: { readonly spans: readonly (readonly [number, number])[]; readonly minutes: number | null },
) {
  const start = +session.startsAt;
  const since = (instant: number) => (instant - start) / 60_000;
  const stretches = line.spans.map(([from, to]) => `${clock(session, from)} to ${clock(session, to)}`);
  return {
    label: stretches.length > 0 ? `There ${stretches.join(' and ')}` : 'No times',
    minutes: since(+session.endsAt),
    spans: line.spans.map(([from, to]) => ({ from: since(from), to: since(to) })),
  };
}

/** "45 min", beside a bar; nothing where there is nothing to say. */
export function shortMinutes(minutes: number | null): string {
  return minutes === null ? '' : `${roundedMinutes(minutes)} min`;
}

export function verdictInWords({ status, minutes }: Verdict): string {
  const words = STATUS_WORDS[status].text;
  return status === 'absent' || status === 'unknown' ? words : `${words}, ${minutesInWords(minutes)}`;
}

/** One fact of the ledger in a sentence or two. */
export function evidenceInWords(session: SessionFacts, row: EvidenceRow) {
  return {
    source: SOURCE_WORDS[row.source],
    says: saysOf(session, row),
    reason: row.reason ?? undefined,
    recorded: recordedInWords(session, row),
    withdrawn: row.withdrawnAt === null ? undefined : `No longer counts: ${row.withdrawnWhy ?? 'withdrawn'}.`,
  };
}

function saysOf(session: SessionFacts, row: EvidenceRow): string {
  if (row.source === 'correction' && row.detail?.after) {
    const before = row.detail.before ? verdictInWords(row.detail.before) : 'nothing';
    return `${verdictInWords(row.detail.after)}. It said before: ${before}.`;
  }
  if (row.source === 'contest') return 'The person says that their line is wrong.';
  const { joinedAt, leftAt, minutes } = row;
  if (joinedAt !== null && leftAt !== null)
    return `There from ${clock(session, joinedAt)} to ${clock(session, leftAt)}${row.flags.includes('assumed-end') ? ' (assumed)' : ''}.`;
  if (joinedAt !== null)
    return `There from ${clock(session, joinedAt)}${row.source === 'import' ? '' : ' to the end (assumed)'}.`;
  if (leftAt !== null) return `There until ${clock(session, leftAt)}.`;
  if (minutes !== null) return `There for ${minutesInWords(minutes)}.`;
  return row.source === 'import'
    ? 'There, but nobody can tell for how long.'
    : 'There for the whole session.';
}

function recordedInWords(session: SessionFacts, row: EvidenceRow): string {
  const where = row.fileName === null ? '' : ` from ${row.fileName}, line ${row.importRow ?? 0}`;
  const how =
    row.detail?.by === 'short-code'
      ? ' with the typed code'
      : row.detail?.by === 'qr'
        ? ' with the QR code'
        : '';
  const who = row.recordedByName === null ? '' : ` by ${row.recordedByName}`;
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: session.timeZone, dateStyle: 'medium' });
  return `Written down${where}${how}${who} on ${day.format(row.recordedAt)} at ${clock(session, row.recordedAt)}`;
}

function clock(session: SessionFacts, instant: number): string {
  return clockTime(new Date(instant), session.timeZone);
}

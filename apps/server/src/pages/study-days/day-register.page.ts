import { minutesInWords, type DayLine, type DayRegister } from '#attendance';
import { counted } from '#kernel';
import { whenInWords } from '#programme';
import { clockSpan } from './day-words.js';

/** The parts with how many were there, and the people with what they are credited with. */
export function dayRegisterPage({ session, parts, lines }: DayRegister) {
  const base = `/sessions/${session.id}/register`;
  const came = lines.filter(({ minutesIn }) => minutesIn.some((minutes) => minutes > 0)).length;
  return {
    title: 'Who was in which part',
    caption: `${session.title}, ${whenInWords(session.startsAt, session.endsAt, session.timeZone)}`,
    back: { href: base, text: 'The register' },
    lede:
      lines.length === 0
        ? 'Nobody has a place in this day yet.'
        : `${counted(came, 'person', 'people')} of ${lines.length} came to at least one part.`,
    parts: parts.map((part, nth) => ({
      title: `${nth + 1}. ${part.title}`,
      times: clockSpan(part, session.timeZone),
      there: `${lines.filter(({ minutesIn }) => (minutesIn[nth] ?? 0) > 0).length} there`,
      href: `${base}/parts/${part.position}`,
      sheet: `${base}/parts/${part.position}/sign-in-sheet.pdf`,
    })),
    rows: lines.filter(({ sources }) => sources.length > 0).map(rowOf),
  };
}

function rowOf({ name, minutesIn, credited }: DayLine): string[] {
  const numbers = minutesIn.flatMap((minutes, nth) => (minutes > 0 ? [String(nth + 1)] : []));
  return [name, numbers.join(', ') || 'None', minutesInWords(credited)];
}

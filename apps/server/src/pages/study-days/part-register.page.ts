import { clockTime, minutesInWords, type PartLine, type PartRegister } from '#attendance';
import { counted, type FieldError } from '#kernel';
import type { OptionRow } from '#study-days';
import { clockSpan, groupsByOption } from './day-words.js';

export interface PartFacts extends PartRegister {
  readonly options: readonly OptionRow[];
  readonly errors: readonly FieldError[];
}

/** Those who signed are ticked; those who are written down already stand below. */
export function partRegisterPage({ session, part, lines, options, errors }: PartFacts) {
  const base = `/sessions/${session.id}/register`;
  const there = lines.filter(({ minutesThere }) => minutesThere > 0);
  const expected = lines.filter(({ minutesThere }) => minutesThere === 0);
  const [from, to] = [part.start, part.end].map((instant) => clockTime(instant, session.timeZone));
  return {
    title: part.title,
    caption: `${session.title}, ${clockSpan(part, session.timeZone)}`,
    back: { href: `${base}/parts`, text: 'All parts' },
    lede: `${there.length} of ${counted(lines.length, 'person', 'people')} ${there.length === 1 ? 'was' : 'were'} in this part.`,
    sheet: `${base}/parts/${part.position}/sign-in-sheet.pdf`,
    walkIn: `${base}/new?joined=${from ?? ''}&left=${to ?? ''}`,
    errors: errors.map(({ message }) => ({ text: message, href: '#people' })),
    groups: groupsByOption(expected, options).map(({ title, people }, nth) => ({
      legend: title,
      error: nth === 0 ? errors[0]?.message : undefined,
      idPrefix: nth === 0 ? 'people' : `people-${nth}`,
      items: people.map(tickOf),
    })),
    takeBack: `${base}/parts/${part.position}/taking-back`,
    there: there.map((line) => ({
      name: line.name,
      attendee: line.attendee,
      job: [line.role, line.organisation].filter(Boolean).join(', '),
      minutes: minutesInWords(line.minutesThere),
      chose: options.length > 1 ? options.find(({ id }) => id === line.optionId)?.title : undefined,
      canTakeBack: line.canTakeBack,
    })),
  };
}

function tickOf({ personId, attendee, name, role, organisation }: PartLine) {
  const kind = personId === null ? 'guest' : 'person';
  return {
    value: `${kind}.${attendee}`,
    text: name,
    hint: [role, organisation].filter(Boolean).join(', '),
  };
}

import { clockTime, fullDay, minutesInWords, type PartLine, type PartRegister } from '#attendance';
import { counted } from '#kernel';
import { hasChoice, type OptionRow } from '#study-days';
import { clockSpan, groupsByOption } from './day-words.js';

export interface PartFacts extends PartRegister {
  readonly options: readonly OptionRow[];
  /** What was ticked on a form that was not taken, and why it was not. */
  readonly ticked: readonly string[];
  readonly error: string | undefined;
}

/** Those who signed are ticked; those who are written down already stand below. */
export function partRegisterPage(facts: PartFacts) {
  const { session, part, lines, error } = facts;
  const base = `/sessions/${session.id}/register`;
  const [from, to] = [part.start, part.end].map((instant) => clockTime(instant, session.timeZone));
  const groups = groupsOf(facts);
  return {
    title: part.title,
    caption: `${session.title}, ${clockSpan(part, session.timeZone)}`,
    back: { href: `${base}/parts`, text: 'All parts' },
    lede: lede(facts),
    sheet: `${base}/parts/${part.position}/sign-in-sheet.pdf`,
    walkIn: `${base}/new?joined=${from ?? ''}&left=${to ?? ''}`,
    errors: error ? [{ text: error, href: groups.length > 0 ? '#people' : '#maincontent' }] : [],
    opens: lines.length > 0 ? opens(facts) : undefined,
    groups,
    takeBack: `${base}/parts/${part.position}/taking-back`,
    there: thereOf(facts),
    isEmpty: lines.length === 0,
  };
}

/** A second press adds nobody, and is no mistake. */
export function signedInWords(signed: number): string {
  return signed === 0
    ? 'All whom you ticked were in the register of this part already.'
    : `${counted(signed, 'person is', 'people are')} in the register of this part now.`;
}

export function takenBackInWords({ isThereStill }: { readonly isThereStill: boolean }): string {
  return isThereStill
    ? 'Taken back. They stay in this part all the same: a meeting report or another entry says that they were there.'
    : 'Taken back. It counts no longer, and stays in their evidence.';
}

function lede({ hasBegun, lines }: PartFacts): string {
  if (!hasBegun) return `${counted(lines.length, 'person is', 'people are')} expected in this part.`;
  const there = counted(lines.filter(wasThere).length, 'person was', 'people were');
  return `${there} in this part, of ${lines.length} on the list.`;
}

function opens({ session, opensAt, hasBegun }: PartFacts): string | undefined {
  if (hasBegun) return undefined;
  const when = `${clockTime(opensAt, session.timeZone)} on ${fullDay(opensAt, session.timeZone)}`;
  return `You can tick who was there from ${when}.`;
}

/** Nobody was in a part that has not begun: a form that would be refused is not drawn. */
function groupsOf({ lines, options, hasBegun, ticked, error }: PartFacts) {
  if (!hasBegun) return [];
  const expected = lines.filter((line) => !wasThere(line));
  return groupsByOption(expected, options).map(({ title, people }, nth) => ({
    legend: title,
    error: nth === 0 ? error : undefined,
    idPrefix: nth === 0 ? 'people' : `people-${nth}`,
    items: people.map((line) => tickOf(line, ticked)),
  }));
}

function tickOf({ personId, attendee, name, role, organisation }: PartLine, ticked: readonly string[]) {
  const value = `${personId === null ? 'guest' : 'person'}.${attendee}`;
  const hint = [role, organisation].filter(Boolean).join(', ');
  return { value, text: name, hint, checked: ticked.includes(value) };
}

function thereOf({ lines, options }: PartFacts) {
  return lines.filter(wasThere).map((line) => ({
    name: line.name,
    attendee: line.attendee,
    job: [line.role, line.organisation].filter(Boolean).join(', '),
    minutes: minutesInWords(line.minutesThere),
    chose: hasChoice({ options }) ? options.find(({ id }) => id === line.optionId)?.title : undefined,
    canTakeBack: line.canTakeBack,
  }));
}

function wasThere({ minutesThere }: PartLine): boolean {
  return minutesThere > 0;
}

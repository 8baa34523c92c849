import { clockTime, fullDay, minutesInWords, type TalkRegister, type TalksLine } from '#attendance';
import type { TalkDoor } from '#conference';
import { counted } from '#kernel';
import { clockSpan } from '../study-days/day-words.js';

interface TalkRegisterFacts extends TalkRegister {
  readonly door: TalkDoor | undefined;
  /** What was ticked on a form that was not taken, and why it was not. */
  readonly ticked: readonly string[];
  readonly error: string | undefined;
}

/** Those who signed are ticked; those who are written down already stand below. */
export function talkRegisterPage(facts: TalkRegisterFacts) {
  const { session, talk, lines, error, door } = facts;
  const base = `/sessions/${session.id}`;
  const expected = expectedOf(facts);
  return {
    title: talk.title,
    caption: `${session.title}, ${clockSpan(talk, session.timeZone)}, ${talk.room}`,
    back: { href: `${base}/talks`, text: 'All talks of the day' },
    lede: lede(facts),
    sheet: `${base}/talks/${talk.talkId}/sign-in-sheet.pdf`,
    code: door && `${door.shortCode.slice(0, 3)} ${door.shortCode.slice(3)}`,
    doorHref: door && `/conferences/${door.conference}/doors/${door.id}`,
    errors: error ? [{ text: error, href: expected.length > 0 ? '#people' : '#maincontent' }] : [],
    error,
    opens: facts.hasBegun ? undefined : opens(facts),
    expected,
    takeBack: `${base}/talks/${talk.talkId}/taking-back`,
    there: lines.filter((line) => isThere(line, facts)).map((line) => thereOf(line, facts)),
    isEmpty: lines.length === 0,
  };
}

/** A second press adds nobody, and is no mistake. */
export function signedInWords(signed: number): string {
  return signed === 0
    ? 'All whom you ticked were in the register of this talk already.'
    : `${counted(signed, 'person is', 'people are')} in the register of this talk now.`;
}

function lede(facts: TalkRegisterFacts): string {
  const there = facts.lines.filter((line) => isThere(line, facts)).length;
  if (there === 0) return 'Nobody is written down for this talk yet.';
  return `${counted(there, 'person was', 'people were')} in this talk.`;
}

function opens({ session, opensAt }: TalkRegisterFacts): string {
  const when = `${clockTime(opensAt, session.timeZone)} on ${fullDay(opensAt, session.timeZone)}`;
  return `You can tick who was there from ${when}.`;
}

/** Nobody was in a talk that has not begun: a form that would be refused is not drawn. */
function expectedOf(facts: TalkRegisterFacts) {
  const { lines, hasBegun, ticked } = facts;
  if (!hasBegun) return [];
  return lines
    .filter((line) => !isThere(line, facts))
    .map(({ personId, attendee, name, role, organisation }) => {
      const value = `${personId === null ? 'guest' : 'person'}.${attendee}`;
      const hint = [role, organisation].filter(Boolean).join(', ');
      return { value, text: name, hint, checked: ticked.includes(value) };
    });
}

function thereOf(line: TalksLine, { talk }: TalkRegisterFacts) {
  return {
    ...{ name: line.name, attendee: line.attendee },
    job: [line.role, line.organisation].filter(Boolean).join(', '),
    minutes: minutesInWords(line.minutesIn.get(talk.talkId) ?? 0),
  };
}

function isThere({ minutesIn }: TalksLine, { talk }: TalkRegisterFacts): boolean {
  return minutesIn.has(talk.talkId);
}

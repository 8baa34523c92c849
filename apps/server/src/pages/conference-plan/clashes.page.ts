import type { ClashesOfDraft, Draft, PlannedClash } from '#conference';
import type { DomainError } from '#kernel';
import { wallClockAt } from '#programme';
import { clashInWords } from '../conference/clash-words.js';
import { KINDS, LEVELS, reasonInWords, saysOf } from '../conference/clashes.page.js';
import { dayInWords } from '../conference/conference-words.js';
import { planPath, planTabs } from './plan-words.js';

/** A reason that was not taken. */
export interface Refused {
  readonly clash: string;
  readonly reason: string;
  readonly refusal: DomainError;
}

interface Facts extends ClashesOfDraft {
  readonly draft: Draft;
  readonly refused: Refused | undefined;
}

export function planClashesPage({ draft, clashes, isComplete, refused }: Facts) {
  const path = planPath(draft);
  const lines = clashes.map((clash, place) => ({ clash, line: lineOf(clash, { draft, place, refused }) }));
  const wrong = lines.find(({ line }) => line.error !== undefined)?.line;
  return {
    ...{ title: `Clashes: ${draft.planned.head.title}`, conference: draft.planned.head.title },
    tabs: planTabs(draft, 'Clashes'),
    errors: wrong ? [{ text: wrong.error, href: `#${wrong.field}` }] : [],
    says: saysOf(clashes),
    isClear: clashes.every(({ level }) => level === 'ignore'),
    waits: clashes.some(({ level, isOld }) => level === 'block' && !isOld),
    more: isComplete ? undefined : 'There are more. Put these right, then look again.',
    ...{
      reasonsAction: `${path}/plan-clashes/reasons`,
      takenBackAction: `${path}/plan-clashes/reasons/taken-back`,
    },
    levels: LEVELS.map(({ level, heading }) => ({
      ...{ level, heading },
      kinds: Object.entries(KINDS).flatMap(([kind, name]) => {
        const own = lines.filter(({ clash }) => clash.level === level && clash.kind === kind);
        return own.length === 0 ? [] : [{ heading: name, clashes: own.map(({ line }) => line) }];
      }),
    })).filter(({ kinds }) => kinds.length > 0),
  };
}

interface Around {
  readonly draft: Draft;
  readonly place: number;
  readonly refused: Refused | undefined;
}

function lineOf(clash: PlannedClash, { draft, place, refused }: Around) {
  const isRefused = refused?.clash === clash.key;
  return {
    ...{ key: clash.key, field: `reason-${place}`, says: clashInWords(clash) },
    old: clash.isOld && clash.level !== 'ignore' ? 'Everybody reads it so already.' : undefined,
    talks: clash.talks.map((talk) => talkOf(talk, draft)),
    letBe: clash.letBe && reasonInWords(clash.letBe),
    typed: isRefused ? refused.reason : '',
    isOpen: isRefused,
    error: isRefused ? (refused.refusal.fields[0]?.message ?? refused.refusal.message) : undefined,
  };
}

function talkOf(talk: PlannedClash['talks'][number], draft: Draft) {
  const { planned, conference } = draft;
  const at = (instant: number) => wallClockAt(new Date(instant), conference.timeZone).time;
  const date = planned.days.find(({ index }) => index === talk.day)?.date;
  const times = `${at(talk.startsAt)} to ${at(talk.endsAt)}`;
  return {
    ...{ title: talk.title, href: `${planPath(draft)}/talks/${talk.guid}` },
    line: [date && dayInWords(date, 'short'), times, talk.room].filter(Boolean).join(', '),
  };
}

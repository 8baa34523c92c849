import { mayDo, mayMove, type SeenCase, type WordRow } from '#cases';
import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import { formWords } from '../form-words.js';
import { adviceOf } from './advice-words.js';
import type { CaseFacts, StoryFacts } from './case-reading.js';
import {
  dayOf,
  momentOf,
  nameOfCase,
  NOT_URGENT,
  sessionWords,
  tagOfCase,
  weeksWords,
  whyWords,
} from './case-words.js';
import { filesShown } from './files-shown.js';
import { answerTo, stepsOf } from './steps.js';
import { originOf } from './origin-words.js';
import { nextOf } from './next-words.js';
import { whenInWords } from '#programme';

export interface CasePageFacts {
  readonly facts: CaseFacts;
  readonly timeZone: string;
  readonly now: Date;
  readonly wrong?: { readonly typed: Typed; readonly errors: readonly FieldError[] } | undefined;
}

const FIELDS = ['words', 'reason', 'sessionId', 'advice', 'ownerId', 'lesson', 'answer'] as const;

/** The page of a case: what waits to be done first, then what it says, then what came of it. */
export function casePage({ facts, timeZone, now, wrong }: CasePageFacts) {
  const { seen, story } = facts;
  const { row } = seen;
  return {
    title: nameOfCase(row),
    base: `/cases/${row.id}`,
    version: row.version,
    tag: tagOfCase(row.status),
    session: sessionWords(row.session),
    why: seen.why && whyWords(seen.why),
    form: formWords(FIELDS, wrong?.typed ?? {}, wrong?.errors),
    next: nextOf(facts, { timeZone, now }),
    notUrgent: NOT_URGENT,
    envelope: story
      ? undefined
      : 'You see that this case is there and where it stands. What it says is for its reviewer, its panel and those who have a place in its session.',
    story: story && storyOf(seen, story, timeZone),
  };
}

function storyOf(seen: SeenCase, story: StoryFacts, timeZone: string) {
  const { row, why } = seen;
  const isErased = row.erasedAt !== null;
  return {
    isErased,
    erased: row.erasedAt
      ? `What this case said was erased on ${dayOf(row.erasedAt, timeZone)}. Nobody can read it any more.`
      : undefined,
    question: story.checked.text.question,
    facts: factsOf(seen, story),
    parts: partsOf(story),
    files: filesShown(`/cases/${row.id}`, story.files),
    talk: why === 'presenter' || why === 'reviewer' ? talkOf(story.words, timeZone) : [],
    review: reviewOf(seen, story),
    advice: adviceOf(seen, story, timeZone),
    hub: hubOf(seen, story),
    origin: originOf(seen, story),
    presenter: why === 'presenter' ? presenterOf(seen, story, timeZone) : undefined,
  };
}

function factsOf({ row, why }: SeenCase, { checked: { text } }: StoryFacts) {
  const by =
    why === 'presenter' ? [] : [{ key: 'Brought by', value: `${row.presenterName}, ${row.presenterRole}` }];
  return [
    { key: 'Age', value: text.ageBand || 'Not said' },
    { key: 'Region', value: text.region || 'Not said' },
    { key: 'How long ago', value: weeksWords(text.weeksBefore) },
    ...by,
  ].map(({ key, value }) => ({ key: { text: key }, value: { text: value } }));
}

/** What was written under each part; parts that a program named and the form does not know come last. */
function partsOf({ checked: { text, template } }: StoryFacts) {
  const steps = stepsOf(template).filter(({ at }) => at.startsWith('part-'));
  const known = steps.map((step) => ({ heading: step.label, text: answerTo(step, text) }));
  const others = Object.entries(text.parts)
    .filter(([key]) => !steps.some(({ field }) => field === key))
    .map(([heading, words]) => ({ heading, text: words }));
  return [...known, ...others].filter((part) => part.text.trim() !== '');
}

const TALK_WORDS: Partial<Record<WordRow['kind'], string>> = {
  question: 'asked',
  reply: 'answered',
  'hand-back': 'handed it back',
  override: 'let it be as it is, because',
};

/** What reviewer and presenter said to each other: for the two of them alone. */
function talkOf(words: readonly WordRow[], timeZone: string) {
  return words.flatMap(({ kind, byName, words: said, saidAt }) => {
    const verb = TALK_WORDS[kind];
    return verb ? [{ who: `${byName} ${verb}`, when: momentOf(saidAt, timeZone), said }] : [];
  });
}

function reviewOf(seen: SeenCase, { checked, sessions }: StoryFacts) {
  const found = checked.findings.filter(({ confidence }) => confidence !== 'low');
  const isReviewing = mayMove('release', seen) || (seen.why === 'reviewer' && mayMove('accept', seen));
  return {
    canTake: mayMove('review', seen),
    canAsk: mayDo('ask', seen),
    canReply: mayDo('reply', seen),
    canWrite: seen.why === 'presenter' && mayDo('write', seen) && seen.row.status !== 'draft',
    canHandBack: mayMove('hand-back', seen),
    canRelease: mayMove('release', seen),
    canAccept: mayMove('accept', seen) && seen.row.status !== 'accepted',
    found: isReviewing ? found.map(({ remark }) => remark) : [],
    sessions: sessionChoices(sessions),
    wish: seen.row.sessionId ?? '',
  };
}

function hubOf(
  seen: SeenCase,
  { owners, lessons, isHub, sessions, recommendations, saidInRoom }: StoryFacts,
) {
  const open = recommendations.filter(({ issuedAt }) => issuedAt === null);
  return {
    canPresent: mayMove('present', seen),
    canRecommend: isHub && mayDo('recommend', seen),
    canIssue: mayMove('issue', seen) && open.length > 0 && open.every(({ agreed }) => agreed > 0),
    canRebook: mayMove('rebook', seen),
    isCalledOff: seen.row.status === 'accepted' && seen.standing.booking?.isOn !== true,
    canClose: mayMove('close', seen),
    canLearn: isHub && mayDo('learn', seen),
    said: saidInRoom.filter((said) => !recommendations.some(({ words }) => words === said)),
    owners: owners.map(({ id, name, roleName }) => ({ value: id, text: `${name}, ${roleName}` })),
    lessons: lessons.map(({ words, sharedAt }) => ({ words, isShared: sharedAt !== null })),
    sessions: sessionChoices(sessions.filter(({ id }) => id !== seen.row.sessionId)),
  };
}

function sessionChoices(sessions: StoryFacts['sessions']) {
  return sessions.map(({ id, title, startsAt, endsAt, timeZone }) => {
    return { value: id, text: title, hint: { text: whenInWords(startsAt, endsAt, timeZone) } };
  });
}

function presenterOf(seen: SeenCase, { erasedOn }: StoryFacts, timeZone: string) {
  const { row } = seen;
  return {
    canTakeBack: mayMove('take-back', seen),
    canWithdraw: mayMove('withdraw', seen),
    kept: row.erasedAt
      ? undefined
      : `What it says is erased on ${dayOf(erasedOn, timeZone)}. That there was a case, and the numbers, stay.`,
  };
}

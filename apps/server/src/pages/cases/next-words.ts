import { mayMove } from '#cases';
import type { CaseFacts } from './case-reading.js';
import { dayOf } from './case-words.js';

interface At {
  readonly timeZone: string;
  readonly now: Date;
}

/** The one sentence at the top: where the case stands for whoever looks, and what to do, if anything. */
export function nextOf(facts: CaseFacts, at: At) {
  const { seen } = facts;
  if (seen.why === 'presenter') return forPresenter(facts, at);
  if (seen.why === undefined) return undefined;
  return seen.why === 'registered' ? undefined : forHub(facts, at);
}

function forPresenter({ seen, story }: CaseFacts, { timeZone, now }: At) {
  const { row } = seen;
  const base = `/cases/${row.id}`;
  const asked =
    story?.words.findLast(({ kind }) => kind === 'question' || kind === 'reply')?.kind === 'question';
  const due = story?.followUps.find(({ dueAt, answeredAt }) => answeredAt === null && dueAt <= +now);
  const coming = story?.followUps.find(({ answeredAt }) => answeredAt === null);
  const says = {
    draft: 'This is a draft. Only you see it.',
    held: 'A reviewer looks first at what was pointed out. You hear from them by e-mail.',
    submitted: 'It waits for a reviewer. You hear from them by e-mail.',
    'in-review': asked ? 'The reviewer asks you something. Answer below.' : 'A reviewer is reading it.',
    accepted:
      bookedWords(seen, now) ?? 'It is accepted. Bring it to the session: the group hears it from you.',
    presented: 'You have presented it. The panel writes down what it recommends.',
    recommended: 'The group’s recommendations are below.',
    'followed-up': 'Thank you for saying what happened.',
    closed: 'This case is closed.',
    withdrawn: 'You withdrew this case.',
  }[row.status];
  if (due && mayMove('answer', seen))
    return {
      says: 'What happened since? It takes two minutes to say.',
      go: { href: `${base}/follow-up`, text: 'Say what happened', variant: undefined },
    };
  if (row.status === 'draft')
    return { says, go: { href: `${base}/check`, text: 'Go on', variant: undefined } };
  const later =
    coming && mayMove('answer', seen)
      ? ` On ${dayOf(coming.dueAt, timeZone)} we ask you what happened by then.`
      : '';
  const go =
    mayMove('answer', seen) && coming
      ? { href: `${base}/follow-up`, text: 'Say what happened', variant: 'secondary' }
      : undefined;
  return { says: `${says}${later}`, go };
}

/** Where it cannot come to the session that it is booked for. */
function bookedWords({ row, standing: { booking } }: CaseFacts['seen'], now: Date): string | undefined {
  if (booking?.isOn !== true)
    return 'Its session is called off. Choose another one under “Bring it to another session”.';
  return row.session !== null && row.session.endsAt <= now
    ? 'Its session is over. If it was not its turn, bring it to another one.'
    : undefined;
}

function forHub({ seen, story }: CaseFacts, { now }: At) {
  const { row } = seen;
  const isOver = row.session !== null && row.session.endsAt <= now;
  const open = story?.recommendations.filter(({ issuedAt }) => issuedAt === null) ?? [];
  const says = {
    draft: '',
    held: 'Something in it looks like an identifier, and the presenter says that it is none. Look first at that.',
    submitted: 'It waits for a second person. Read it as somebody who knows the region well would.',
    'in-review': 'Ask what is unclear, or accept it for a session.',
    accepted: !seen.standing.booking?.isOn
      ? 'Its session is called off. You or its presenter can choose another one.'
      : isOver
        ? 'Its session is over. Was it presented?'
        : 'It is accepted for a session. Read it beforehand.',
    presented:
      open.length > 0
        ? 'Agree on the recommendations, then give them to the presenter.'
        : 'Write down what the group recommends.',
    recommended: 'The presenter has the recommendations and is asked later what happened.',
    'followed-up': 'The presenter says what happened: see below.',
    closed: 'This case is closed.',
    withdrawn: '',
  }[row.status];
  return { says, go: undefined };
}

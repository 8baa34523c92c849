import { figure, type Indicator } from './indicators.js';
import { ratio, spreadOf } from './statistics.js';

/** Instants in milliseconds. */
interface Conversation {
  readonly begunAt: number | string;
  readonly answeredAt: number | string | null;
}

export interface TalkFacts {
  readonly writers: number;
  readonly posts: number;
  readonly conversations: readonly Conversation[];
}

const AN_HOUR = 3_600_000;
const A_WEEK = 7 * 24 * AN_HOUR;

/** How soon people are answered between sessions, and whom nobody answered. */
export function talkIndicators({ writers, posts, conversations }: TalkFacts, now: Date): Indicator[] {
  const waits = conversations.map(waitOf);
  const answered = waits.filter((wait) => wait !== null);
  // One that began this week may still be answered in time.
  const due = waits.filter((_wait, place) => Number(conversations[place]?.begunAt) + A_WEEK <= +now);
  const late = due.filter((wait) => wait === null || wait > A_WEEK);
  const median = spreadOf(answered).median;
  return [
    figure('writers', writers, posts),
    figure('conversations', conversations.length, conversations.length),
    figure('first-answer', median === null ? null : median / AN_HOUR, answered.length),
    figure('not-answered', ratio(late.length, due.length), due.length),
  ];
}

function waitOf({ begunAt, answeredAt }: Conversation): number | null {
  return answeredAt === null ? null : Number(answeredAt) - Number(begunAt);
}

import type { ConferenceRow, TalkRow } from '#conference';
import { TIERS, type Tier } from '#kernel';
import { isMadeFor, suits, tierInWords } from '#programme';
import { viewsOf } from './conference-views.js';
import { dayInWords, timeOf } from './conference-words.js';
import type { Marked } from './marks.js';
import { talkLine } from './talk-line.js';

export interface PathFacts {
  readonly conference: ConferenceRow;
  readonly talks: readonly TalkRow[];
  readonly marks: Marked;
  readonly tier: Tier;
  /** Of who reads, where the path is for their own tier. */
  readonly roleId: string | null;
}

/** A way through the days for people of one kind: hour by hour what is made for them, or else for everybody. */
export function pathPage({ conference, talks, marks, tier, roleId }: PathFacts) {
  const { slug, title, facts } = conference;
  const path = `/conferences/${slug}/path`;
  const fitting = talks.filter(({ ours }) => suits(ours.audience, roleId, tier));
  return {
    ...{ title: 'A path for you', conference: title, views: viewsOf(slug, 'path') },
    says: `A way through the days for ${lowered(tierInWords(tier))}.`,
    tabs: tiersIn(talks, tier).map((one) => ({
      ...{ text: tierInWords(one), href: `${path}?for=${one}`, current: one === tier },
    })),
    ...{ starsAction: `/conferences/${slug}/stars`, back: `${path}?for=${tier}` },
    days: facts.days
      .map(({ index, date }) => ({
        heading: dayInWords(date),
        hours: hoursOf(
          fitting.filter(({ day }) => day === index),
          { conference, talks, marks, tier, roleId },
        ),
      }))
      .filter(({ hours }) => hours.length > 0),
  };
}

function hoursOf(talks: readonly TalkRow[], { conference, marks, tier, roleId }: PathFacts) {
  const { slug, timeZone } = conference;
  const starts = [...new Set(talks.map(({ startsAt }) => startsAt))];
  return starts.map((at) => {
    const together = talks.filter(({ startsAt }) => startsAt === at);
    const own = together.filter(({ ours }) => isMadeFor(ours.audience, roleId, tier));
    const shown = own.length > 0 ? own : together;
    return {
      time: timeOf(at, timeZone),
      choice: shown.length > 1 ? 'Choose one of these.' : undefined,
      talks: shown.map((talk) => ({
        ...talkLine(talk, slug, marks),
        isOwn: own.includes(talk),
      })),
    };
  });
}

function tiersIn(talks: readonly TalkRow[], tier: Tier): Tier[] {
  const named = new Set(talks.flatMap(({ ours }) => ours.audience.tiers));
  return TIERS.filter((one) => one === tier || named.has(one));
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

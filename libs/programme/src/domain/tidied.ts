import { isBlank, oneLine } from '#kernel';
import type { Particulars, SeriesDraft } from './draft.js';
import type { Meeting } from './kinds.js';

/** The same without stray blanks, repeated choices and empty text where there is nothing to say. */
export function tidied<Draft extends Particulars>(draft: Draft): Draft {
  const { title, summary, venue, meeting, audience, agenda } = draft;
  return {
    ...draft,
    title: oneLine(title),
    // A form sends its lines with a carriage return: the same words must not count as others.
    summary: isBlank(summary) ? '' : summary.trim().replace(/\r\n?/g, '\n'),
    venue: textOrNothing(venue),
    meeting: tidiedMeeting(meeting),
    audience: { tiers: [...new Set(audience.tiers)], roles: [...new Set(audience.roles)] },
    agenda: agenda.map((item) => ({ ...item, title: oneLine(item.title) })),
  };
}

/** The same for a series: its lists of dates sorted, each once. */
export function tidiedSeries(draft: SeriesDraft): Required<SeriesDraft> {
  const { breaks = [], exceptDates = [], extraDates = [], leaderIds = [] } = draft;
  return {
    ...tidied(draft),
    recurrence: draft.recurrence?.trim() ?? null,
    breaks: [...breaks].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
    exceptDates: [...new Set(exceptDates)].sort(),
    extraDates: [...new Set(extraDates)].sort(),
    leaderIds: [...new Set(leaderIds)],
  };
}

function tidiedMeeting({ provider, url, dialIn, feedbackUrl }: Meeting): Meeting {
  const [telephone, feedback] = [textOrNothing(dialIn), textOrNothing(feedbackUrl)];
  return {
    ...{ provider, url: textOrNothing(url) },
    ...(telephone === null ? {} : { dialIn: telephone }),
    ...(feedback === null ? {} : { feedbackUrl: feedback }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function textOrNothing(text: string | null | undefined): string | null {
  return oneLine(text ?? '') || null;
}

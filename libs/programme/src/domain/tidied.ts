import type { Particulars } from './draft.js';

/** The same without stray blanks, repeated choices and empty text where there is nothing to say. */
export function tidied<Draft extends Particulars>(draft: Draft): Draft {
  const { title, summary, venue, meeting, audience, agenda } = draft;
  return {
    ...draft,
    title: oneLine(title),
    summary: summary.trim(),
    venue: textOrNothing(venue),
    meeting: { ...meeting, url: textOrNothing(meeting.url) },
    audience: { tiers: [...new Set(audience.tiers)], roles: [...new Set(audience.roles)] },
    agenda: agenda.map((item) => ({ ...item, title: oneLine(item.title) })),
  };
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function textOrNothing(text: string | null): string | null {
  return oneLine(text ?? '') || null;
}

import type { ConferenceRow } from '#conference';
import { choicesIn } from './conference.form.js';

/** The day that the address asks for; else today's, while it lasts: it may last until after midnight; else the first. */
export function dayAsked(query: object, { facts }: ConferenceRow, at: Date): number {
  const now = +at;
  const today = facts.days.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  return choicesIn(query).day ?? (today ?? facts.days[0])?.index ?? 1;
}

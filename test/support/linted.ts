import { lint } from '#calendar';

/** The text of a calendar file as it came; throws where it has one of the defects that no validator finds. */
export function linted(text: string): string {
  const faults = lint(text);
  if (faults.length > 0) throw new Error(`This calendar file is wrong: ${faults.join('; ')}.\n${text}`);
  return text;
}

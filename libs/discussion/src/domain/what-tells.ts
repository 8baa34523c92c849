import { findIdentifiers, remarkOn, type Span } from '#identifiers';
import type { FieldError } from '#kernel';
import { sameName } from './names-called.js';
import { saysWhoAsks, type Asker } from './own-name.js';

/** Where its writer says that they have looked. */
const LOOKED = 'looked';

const SAYS_WHO =
  'Your own name or address is in it, and you ask not to be named. Take it out, or show your name';

/** What is known of a text that somebody is about to post. */
export interface Looked {
  /** They were asked whether it tells who a patient is, and it does not. */
  readonly hasLooked: boolean;
  /** Names that follow an @, of people who may read it: as `sameName` has them. */
  readonly called: ReadonlySet<string>;
  /** Who writes it, where they ask not to be named. */
  readonly nameless?: Asker | undefined;
}

/**
 * What in a text may tell who a patient is. What surely does has to go; of what may, its writer is asked once. Who is
 * called with an @ and may read it is a colleague, and no patient. Nor does it say who writes it, where they ask not to be named.
 */
export function faultsOfWhatTells(
  field: string,
  text: string,
  { hasLooked, called, nameless }: Looked,
): FieldError[] {
  if (nameless && saysWhoAsks(text, nameless)) return [{ field, message: SAYS_WHO }];
  const spans = findIdentifiers(text).filter((span) => !isCalled(span, text, called));
  const sure = spans.find(({ confidence }) => confidence === 'high');
  if (sure) return [{ field, message: remarkOn(sure, text) }];
  const doubtful = spans.filter(({ confidence }) => confidence === 'medium');
  if (hasLooked || doubtful.length === 0) return [];
  return [{ field: LOOKED, message: doubtful.map((span) => remarkOn(span, text)).join(' ') }];
}

/** What is asked of several texts is asked once. */
export function askedOnce(faults: readonly FieldError[]): FieldError[] {
  const asked = faults.filter(({ field }) => field === LOOKED);
  const others = faults.filter(({ field }) => field !== LOOKED);
  if (asked.length === 0) return others;
  return [...others, { field: LOOKED, message: asked.map(({ message }) => message).join(' ') }];
}

function isCalled({ kind, start, end }: Span, text: string, called: ReadonlySet<string>): boolean {
  return kind === 'name' && text[start - 1] === '@' && called.has(sameName(text.slice(start, end)));
}

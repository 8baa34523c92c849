/**
 * A conference programme as other software writes it (schedule.xml and schedule.json of frab, pretalx and c3voc),
 * put right: every time is an instant, every name one line, every id and guid unique.
 */
export interface Schedule {
  readonly version: string;
  /** Small letters, digits, - and _, at least four. */
  readonly acronym: string;
  readonly title: string;
  /** IANA. */
  readonly timeZone: string;
  readonly url: string | undefined;
  readonly days: readonly ScheduleDay[];
  readonly rooms: readonly ScheduleRoom[];
  readonly tracks: readonly ScheduleTrack[];
  readonly events: readonly ScheduleEvent[];
}

export interface ScheduleDay {
  /** From 1. */
  readonly index: number;
  /** YYYY-MM-DD, of the day that the programme says, which may end after midnight. */
  readonly date: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface ScheduleRoom {
  readonly name: string;
  readonly guid: string;
}

export interface ScheduleTrack {
  readonly name: string;
  readonly slug: string;
  /** #rrggbb */
  readonly color: string | undefined;
}

export interface ScheduleEvent {
  readonly guid: string;
  /** A positive whole number, unique in the programme. */
  readonly number: number;
  /** The index of its day, and the name of its room. */
  readonly day: number;
  readonly room: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  readonly kind: string;
  /** Empty where it has none. */
  readonly track: string;
  readonly language: string;
  /** Plain text, as the description. */
  readonly abstract: string;
  readonly description: string;
  readonly persons: readonly SchedulePerson[];
  readonly links: readonly ScheduleLink[];
  readonly attachments: readonly ScheduleLink[];
  readonly recording: { readonly licence: string; readonly isRefused: boolean };
  readonly url: string | undefined;
  readonly logo: string | undefined;
  readonly feedbackUrl: string | undefined;
  readonly originUrl: string | undefined;
}

export interface SchedulePerson {
  readonly name: string;
  readonly guid: string;
  readonly number: number;
}

export interface ScheduleLink {
  readonly url: string;
  readonly title: string;
}

/** What was put right or left out, for whoever imports to read before anything is written. */
export interface Note {
  readonly code: NoteCode;
  /** A sentence. */
  readonly message: string;
  /** The titles of some of the events that it happened to, and of how many. */
  readonly examples: readonly string[];
  readonly count: number;
}

export type NoteCode =
  | 'acronym'
  | 'zone'
  | 'day-end'
  | 'day-unknown'
  | 'room-name'
  | 'guid'
  | 'number'
  | 'person'
  | 'time'
  | 'length'
  | 'slug'
  | 'html'
  | 'title'
  | 'address'
  | 'no-title'
  | 'no-time'
  | 'unknown-field';

/** A programme read, what was mended in it, and what could not be kept. */
export interface ScheduleRead {
  readonly format: 'schedule-xml' | 'schedule-json';
  readonly schedule: Schedule;
  readonly mended: readonly Note[];
  readonly skipped: readonly Note[];
}

/** The kinds of session that a network holds. */
export const SESSION_KINDS = ['case-clinic', 'study-day', 'conference', 'webinar'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export const SESSION_KIND_NAMES: Readonly<Record<SessionKind, string>> = {
  'case-clinic': 'Case clinic',
  'study-day': 'Study day',
  conference: 'Conference',
  webinar: 'Webinar',
};

/** Where people meet. */
export const SESSION_MODES = ['online', 'in-person', 'hybrid'] as const;
export type SessionMode = (typeof SESSION_MODES)[number];

export const SESSION_MODE_NAMES: Readonly<Record<SessionMode, string>> = {
  online: 'Online',
  'in-person': 'In person',
  hybrid: 'Online or in person',
};

/** Who carries the meeting: Wheelhouse's own room, a media server, or a link to any tool. */
export const MEETING_PROVIDERS = ['builtin', 'janus', 'link'] as const;
export type MeetingProvider = (typeof MEETING_PROVIDERS)[number];

/** How people meet who are not in one place, and where they are led to afterwards. */
export interface Meeting {
  readonly provider: MeetingProvider;
  readonly url: string | null;
  /** How to join by telephone, in words: for those with a place only. */
  readonly dialIn?: string | undefined;
  /** A form of two minutes, anywhere: what was it like? */
  readonly feedbackUrl?: string | undefined;
}

import type { Meeting } from './domain/kinds.js';

/** The columns of a session that its meeting is made of. */
export interface MeetingColumns {
  readonly meetingProvider: Meeting['provider'];
  readonly meetingUrl: string | null;
  readonly dialIn: string | null;
  readonly feedbackUrl: string | null;
}

/** What is not said is left out: a draft of the same session is the same. */
export function meetingIn({ meetingProvider, meetingUrl, dialIn, feedbackUrl }: MeetingColumns): Meeting {
  return {
    provider: meetingProvider,
    url: meetingUrl,
    ...(dialIn === null ? {} : { dialIn }),
    ...(feedbackUrl === null ? {} : { feedbackUrl }),
  };
}

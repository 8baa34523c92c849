import type { NoticeKind } from '#live';

/** What people are told when something happens to them in a room. */
export const NOTICES: Readonly<Record<NoticeKind, string>> = {
  admitted: 'You have been let in.',
  'not-admitted':
    'Those who run this session could not let you in. Write to them if you think that you should be there.',
  removed: 'Those who run this session have taken you out of the room. Your minutes until now are kept.',
  muted: 'Your microphone was turned off. Put your hand up if you want to speak.',
  unmuted: 'You may speak again.',
  withdrawn: 'You gave up your place, so you have left the room. Your minutes until now are kept.',
  over: 'The session has ended. Your minutes are kept.',
  'asked-in': 'You are next. Please get ready to present.',
  elsewhere: 'You have opened this room in another tab.',
  'part-lost': 'Your part in this session has changed, so you see less of it than before.',
  'part-gained': 'You have a place or a part in this session now. Load this page again to see all of it.',
  reactions: '',
};

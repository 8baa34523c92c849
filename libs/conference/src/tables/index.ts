import { ClashReason } from './clash-reason.entity.js';
import { ConferenceDay } from './conference-day.entity.js';
import { ConferenceDoor } from './conference-door.entity.js';
import { ConferenceFile } from './conference-file.entity.js';
import { ConferenceRoom } from './conference-room.entity.js';
import { Conference } from './conference.entity.js';
import { ProgrammeChange } from './programme-change.entity.js';
import { ProgrammeRelease } from './programme-release.entity.js';
import { SpeakerSlot } from './speaker-slot.entity.js';
import { TalkHeld } from './talk-held.entity.js';
import { TalkMove } from './talk-move.entity.js';
import { TalkPlace } from './talk-place.entity.js';
import { TalkPromotion } from './talk-promotion.entity.js';
import { TalkQuestionVote } from './talk-question-vote.entity.js';
import { TalkQuestion } from './talk-question.entity.js';
import { TalkStar } from './talk-star.entity.js';
import { Talk } from './talk.entity.js';

export { Conference, type ConferenceFacts, type DayFact } from './conference.entity.js';
export { ClashReason } from './clash-reason.entity.js';
export { ConferenceDay } from './conference-day.entity.js';
export { ConferenceDoor } from './conference-door.entity.js';
export { ConferenceFile } from './conference-file.entity.js';
export { ConferenceRoom } from './conference-room.entity.js';
export { ProgrammeChange } from './programme-change.entity.js';
export { ProgrammeRelease } from './programme-release.entity.js';
export { SpeakerSlot } from './speaker-slot.entity.js';
export { Talk, type TalkFacts } from './talk.entity.js';
export { TalkHeld } from './talk-held.entity.js';
export { TalkMove } from './talk-move.entity.js';
export { TalkPlace } from './talk-place.entity.js';
export { TalkPromotion } from './talk-promotion.entity.js';
export { TalkQuestion } from './talk-question.entity.js';
export { TalkQuestionVote } from './talk-question-vote.entity.js';
export { TalkStar } from './talk-star.entity.js';

export const conferenceEntities = [
  ClashReason,
  Conference,
  ConferenceDay,
  ConferenceDoor,
  ConferenceFile,
  ConferenceRoom,
  ProgrammeChange,
  ProgrammeRelease,
  SpeakerSlot,
  Talk,
  TalkHeld,
  TalkMove,
  TalkPlace,
  TalkPromotion,
  TalkQuestion,
  TalkQuestionVote,
  TalkStar,
];

import { Beginnings } from './beginnings.service.js';
import { Drafts } from './drafts.service.js';
import { PlannedQueries } from './planned.queries.js';
import { ReleaseQueries } from './release.queries.js';
import { Releases } from './releases.service.js';
import { SpeakerAnswers } from './speaker-answers.service.js';
import { SpeakersAsked } from './speakers-asked.service.js';

/** A programme in the hands of its organisers: changed where nobody else sees it, released at once, answered by speakers. */
export type { ConferenceDraft } from './beginnings.service.js';
export {
  daysChange,
  roomChange,
  roomTakenOut,
  titleChange,
  tracksChange,
  zoneChange,
  type DayDraft,
  type RoomDraft,
} from './frame-changes.js';
export type { ChangeKind } from './change-kind.js';
export type { Change } from './overlay.js';
export { seenOf, type Planned, type PlannedRoom, type PlannedTalk, type TalkDraft } from './planned.js';
export type { Draft } from './planned.queries.js';
export { ProgrammeReleased } from './planning.events.js';
export type { ReleaseLine, Said } from './release-line.js';
export type { ReleasePlan } from './release-plans.js';
export { talkChange, talkTakenOut } from './talk-change.js';

export type { ReleaseRow } from './release.queries.js';
export type { SpeakerRow, SpeakerSlotSeen } from './speaker-answers.service.js';
export { hasNews } from './releases.service.js';
export { Beginnings, Drafts, PlannedQueries, ReleaseQueries, Releases, SpeakerAnswers };
export const planning = [
  Beginnings,
  Drafts,
  PlannedQueries,
  ReleaseQueries,
  Releases,
  SpeakerAnswers,
  SpeakersAsked,
];

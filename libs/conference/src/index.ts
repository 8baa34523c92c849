/** Conferences: days, rooms and talks, brought in from other software, read by people, and written out again. */
export { AgendaQueries, type Agenda } from './agenda/agenda.queries.js';
export { ChosenProgrammes } from './chosen-programmes.service.js';
export { ClashReasons } from './clashes/clash-reasons.service.js';
export { ClashQueries, type ClashesOfConference } from './clashes/clashes.queries.js';
export type { NamedClash } from './clashes/named-clash.js';
export {
  blockingIn,
  PlannedClashes,
  type ClashesOfDraft,
  type PlannedClash,
} from './clashes/planned-clashes.js';
export { ConferenceImports, type ConferenceImported } from './conference-imports.service.js';
export { ConferenceModule } from './conference.module.js';
export { ConferenceQueries } from './conference.queries.js';
export { ConferenceDays } from './days/conference-days.service.js';
export { ConferenceDayQueries, type DaySession } from './days/day.queries.js';
export { HeldTalks } from './days/held-talks.service.js';
export { TalkDoors, type TalkDoor, type TalkHere } from './days/talk-doors.queries.js';
export { scheduleOf, type ConferenceRow, type RoomRow, type TalkRow } from './conference.rows.js';
export { GridQueries, type GridTalk } from './grid/grid.queries.js';
export { layOut, type Layout } from './grid/lay-out.js';
export { NowQueries, type RoomNow } from './grid/now.queries.js';
export { StandingQueries, type StandingTalk } from './grid/standing.queries.js';
export { OwnFacts } from './own-facts.service.js';
export { minutesToWalk, type Chair, type RoomOurs, type TalkOurs } from './ours.js';
export {
  Beginnings,
  daysChange,
  Drafts,
  hasNews,
  PlannedQueries,
  ProgrammeReleased,
  ReleaseQueries,
  Releases,
  roomChange,
  roomTakenOut,
  seenOf,
  SpeakerAnswers,
  talkChange,
  talkTakenOut,
  titleChange,
  tracksChange,
  zoneChange,
  type Change,
  type ChangeKind,
  type ConferenceDraft,
  type DayDraft,
  type Draft,
  type Planned,
  type PlannedRoom,
  type PlannedTalk,
  type ReleaseLine,
  type ReleasePlan,
  type ReleaseRow,
  type RoomDraft,
  type Said,
  type SpeakerRow,
  type SpeakerSlotSeen,
  type TalkDraft,
} from './planning/index.js';
export { movesFrom, QUESTION_STATUSES, type QuestionStatus } from './domain/question-status.js';
export { QuestionQueries, type QuestionRow } from './questions/question.queries.js';
export { Questions } from './questions/questions.service.js';
export { TalkPlacesGiven } from './sign-up/sign-up.events.js';
export { placeInWords } from './sign-up/place-in-words.js';
export {
  placesLeft,
  TalkPlaceQueries,
  type Limited,
  type PlacedList,
  type PlacesByTalk,
  type TalkPlacesSeen,
} from './sign-up/talk-places.queries.js';
export { TalkPlaces } from './sign-up/talk-places.service.js';
export { Stars } from './stars.service.js';
export { conferenceEntities } from './tables/index.js';

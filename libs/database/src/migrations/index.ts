import type { MigrationInterface } from 'typeorm';
import { KeptAnswers1790000000005 } from './0005-kept-answers.js';
import { Organisations1790000000010 } from './0010-organisations.js';
import { People1790000000020 } from './0020-people.js';
import { FirstRoles1790000000021 } from './0021-first-roles.js';
import { MailAndAudit1790000000030 } from './0030-mail-and-audit.js';
import { Programme1790000000040 } from './0040-programme.js';
import { MeetingReports1790000000050 } from './0050-meeting-reports.js';
import { Attendance1790000000051 } from './0051-attendance.js';
import { SeriesDates1790000000060 } from './0060-series-dates.js';
import { SessionRoles1790000000065 } from './0065-session-roles.js';
import { CatchUp1790000000066 } from './0066-catch-up.js';
import { Calendar1790000000070 } from './0070-calendar.js';
import { Invitations1790000000071 } from './0071-invitations.js';
import { LettersComeBack1790000000080 } from './0080-letters-come-back.js';
import { Notifications1790000000081 } from './0081-notifications.js';
import { WaitingList1790000000090 } from './0090-waiting-list.js';
import { StudyDays1790000000091 } from './0091-study-days.js';
import { StudyDayNeeds1790000000092 } from './0092-study-day-needs.js';
import { OffersAfterAMove1790000000095 } from './0095-offers-after-a-move.js';
import { SeriesUsedAgain1790000000096 } from './0096-series-used-again.js';
import { LotsOfOptions1790000000100 } from './0100-lots-of-options.js';
import { Conference1790000000110 } from './0110-conference.js';
import { ConferenceOurs1790000000111 } from './0111-conference-ours.js';
import { ProgrammeDrafts1790000000112 } from './0112-programme-drafts.js';
import { ConferenceDays1790000000117 } from './0117-conference-days.js';
import { TalkQuestions1790000000118 } from './0118-talk-questions.js';
import { TalkMoves1790000000119 } from './0119-talk-moves.js';
import { TalkPlaces1790000000120 } from './0120-talk-places.js';
import { ClashesLetBe1790000000121 } from './0121-clashes-let-be.js';
import { MovedTalkLetters1790000000122 } from './0122-moved-talk-letters.js';
import { LiveRoom1790000000130 } from './0130-live-room.js';
import { LiveFanOut1790000000131 } from './0131-live-fan-out.js';
import { Media1790000000135 } from './0135-media.js';
import { Cases1790000000140 } from './0140-cases.js';
import { FirstCaseForm1790000000141 } from './0141-first-case-form.js';
import { Discussion1790000000150 } from './0150-discussion.js';
import { DiscussionCare1790000000151 } from './0151-discussion-care.js';
import { Search1790000000152 } from './0152-search.js';
import { Attachments1790000000160 } from './0160-attachments.js';
import { TalkMoveZones1790000000170 } from './0170-talk-move-zones.js';
import { ClinicQuestions1790000000180 } from './0180-clinic-questions.js';
import { Mentions1790000000181 } from './0181-mentions.js';
import { SpacesClosed1790000000182 } from './0182-spaces-closed.js';
import { FirstPosts1790000000183 } from './0183-first-posts.js';
import { ByTelephone1790000000190 } from './0190-by-telephone.js';
import { Captions1790000000191 } from './0191-captions.js';
import { ThreadsMoved1790000000200 } from './0200-threads-moved.js';
import { LettersByThread1790000000201 } from './0201-letters-by-thread.js';
import { ReadAhead1790000000202 } from './0202-read-ahead.js';
import { FoundInFiles1790000000210 } from './0210-found-in-files.js';
import { PageNotes1790000000211 } from './0211-page-notes.js';
import { TelephoneInCalendars1790000000220 } from './0220-telephone-in-calendars.js';
import { SearchByKind1790000000221 } from './0221-search-by-kind.js';
import { LettersByPost1790000000230 } from './0230-letters-by-post.js';
import { FilesReadBy1790000000240 } from './0240-files-read-by.js';
import { OutcomesSeen1790000000250 } from './0250-outcomes-seen.js';
import { DraftsWhole1790000000251 } from './0251-drafts-whole.js';

/** One line of history, oldest first; listed by hand, so that what runs is what is read here. */
export const migrations: (new () => MigrationInterface)[] = [
  KeptAnswers1790000000005,
  Organisations1790000000010,
  People1790000000020,
  FirstRoles1790000000021,
  MailAndAudit1790000000030,
  Programme1790000000040,
  MeetingReports1790000000050,
  Attendance1790000000051,
  SeriesDates1790000000060,
  SessionRoles1790000000065,
  CatchUp1790000000066,
  Calendar1790000000070,
  Invitations1790000000071,
  LettersComeBack1790000000080,
  Notifications1790000000081,
  WaitingList1790000000090,
  StudyDays1790000000091,
  StudyDayNeeds1790000000092,
  OffersAfterAMove1790000000095,
  SeriesUsedAgain1790000000096,
  LotsOfOptions1790000000100,
  Conference1790000000110,
  ConferenceOurs1790000000111,
  ProgrammeDrafts1790000000112,
  ConferenceDays1790000000117,
  TalkQuestions1790000000118,
  TalkMoves1790000000119,
  TalkPlaces1790000000120,
  ClashesLetBe1790000000121,
  MovedTalkLetters1790000000122,
  LiveRoom1790000000130,
  LiveFanOut1790000000131,
  Media1790000000135,
  Cases1790000000140,
  FirstCaseForm1790000000141,
  Discussion1790000000150,
  DiscussionCare1790000000151,
  Search1790000000152,
  Attachments1790000000160,
  TalkMoveZones1790000000170,
  ClinicQuestions1790000000180,
  Mentions1790000000181,
  SpacesClosed1790000000182,
  FirstPosts1790000000183,
  ByTelephone1790000000190,
  Captions1790000000191,
  ThreadsMoved1790000000200,
  LettersByThread1790000000201,
  ReadAhead1790000000202,
  FoundInFiles1790000000210,
  PageNotes1790000000211,
  TelephoneInCalendars1790000000220,
  SearchByKind1790000000221,
  LettersByPost1790000000230,
  FilesReadBy1790000000240,
  OutcomesSeen1790000000250,
  DraftsWhole1790000000251,
];

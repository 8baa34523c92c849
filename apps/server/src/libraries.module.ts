import { join } from 'node:path';
import { auditEntities, AuditModule } from '#audit';
import { attendanceEntities, AttendanceModule, EvidenceQueries } from '#attendance';
import { catchUpEntities, CatchUpModule } from '#catch-up';
import { calendarEntities, CalendarModule } from '#calendar';
import { AttachmentsModule, attachmentsEntities } from '#attachments';
import { casesEntities, CasesModule } from '#cases';
import { clinicQuestionsEntities, ClinicQuestionsModule } from '#clinic-questions';
import { conferenceEntities, ConferenceModule } from '#conference';
import { DatabaseModule, filesFolder } from '#database';
import { discussionEntities, DiscussionModule } from '#discussion';
import { EventsModule } from '#events';
import { idempotencyEntities, IdempotencyModule } from '#idempotency';
import type { Clock } from '#kernel';
import { liveEntities, LiveModule } from '#live';
import { mailEntities, MailModule, type MailSettings } from '#mail';
import { MeetingsModule, meetingsEntities, type MeetingsSettings } from '#meetings';
import { notificationsEntities, NotificationsModule, type NotificationSettings } from '#notifications';
import { organisationsEntities, OrganisationsModule } from '#organisations';
import { peopleEntities, PeopleModule } from '#people';
import { Presence, programmeEntities, ProgrammeModule } from '#programme';
import { ReportingModule } from '#reporting';
import { StudyDaysModule, studyDaysEntities } from '#study-days';
import { StorageModule } from '#storage';
import { Module, type DynamicModule } from '@nestjs/common';
import { ClockModule } from './clock.module.js';
import type { Config } from './config.js';

/** Every table of every library. */
const entities: (new () => object)[] = [
  ...idempotencyEntities,
  ...auditEntities,
  ...mailEntities,
  ...organisationsEntities,
  ...peopleEntities,
  ...programmeEntities,
  ...attendanceEntities,
  ...attachmentsEntities,
  ...casesEntities,
  ...catchUpEntities,
  ...clinicQuestionsEntities,
  ...studyDaysEntities,
  ...conferenceEntities,
  ...discussionEntities,
  ...liveEntities,
  ...calendarEntities,
  ...meetingsEntities,
  ...notificationsEntities,
];

const libraries = [
  AttendanceModule,
  AuditModule,
  CatchUpModule,
  ClinicQuestionsModule,
  ConferenceModule,
  DiscussionModule,
  IdempotencyModule,
  LiveModule,
  OrganisationsModule,
  PeopleModule,
  ProgrammeModule,
  ReportingModule,
];

interface Options {
  readonly migrate: boolean;
  /** Calendars hear of nothing: while a demonstration is loaded, and for commands that only look. */
  readonly isAsleep?: boolean;
}

/** The libraries without any surface: what the server, the command line and the tests all stand on. */
@Module({})
export class LibrariesModule {
  static with(config: Config, clock: Clock, options: Options = { migrate: true }): DynamicModule {
    const settings = { url: config.databaseUrl, dataDir: config.dataDir };
    return {
      module: LibrariesModule,
      global: true,
      imports: [
        ClockModule.with(clock),
        EventsModule,
        DatabaseModule.with(settings, entities, options),
        MailModule.with(mailSettings(config)),
        StorageModule.with({ folder: filesFolder(config) }),
        ...libraries,
        AttachmentsModule,
        CasesModule.with({ baseUrl: config.baseUrl }),
        StudyDaysModule.with({ keptDays: config.needsKeptDays }),
        MeetingsModule.with(meetingsSettings(config)),
        CalendarModule.with({ ...calendarSettings(config), isAsleep: options.isAsleep }),
        NotificationsModule.with(notificationSettings(config)),
      ],
      providers: [{ provide: Presence, useExisting: EvidenceQueries }],
      exports: [
        ...libraries,
        CalendarModule,
        AttachmentsModule,
        CasesModule,
        MeetingsModule,
        NotificationsModule,
        StudyDaysModule,
        Presence,
      ],
    };
  }
}

function notificationSettings({ baseUrl, timeZone, sessionSecret }: Config): NotificationSettings {
  return { baseUrl, timeZone, secret: sessionSecret };
}

/** The demonstration sends nothing out into the world: its letters are files beside its data. */
function mailSettings({ smtpUrl, mailFrom, isDemo, dataDir }: Config): MailSettings {
  return isDemo ? { from: mailFrom, folder: join(dataDir, 'mail') } : { from: mailFrom, smtpUrl };
}

function calendarSettings({ baseUrl, mailFrom, sessionSecret }: Config) {
  return { baseUrl, mailFrom, secret: sessionSecret };
}

function meetingsSettings({ janusUrl, janusAdminKey, iceServers, dialIn }: Config): MeetingsSettings {
  return { janusUrl, janusAdminKey, iceServers, dialIn };
}

import { Events, type Fact } from '#events';
import {
  ApologiesGiven,
  PlaceGivenUp,
  PlaceOffered,
  PlaceTaken,
  SessionCancelled,
  SessionChanged,
  SessionHeld,
  SessionMoved,
  SessionPublished,
  SessionRestored,
  SessionUnpublished,
  WaitingListJoined,
} from '#programme';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CALENDAR_SETTINGS, type CalendarSettings } from './calendar.settings.js';
import { CalendarWatch } from './calendar-watch.js';

const HEARD = [
  ...[SessionPublished, SessionUnpublished, SessionMoved, SessionChanged, SessionCancelled],
  ...[
    SessionRestored,
    SessionHeld,
    PlaceTaken,
    WaitingListJoined,
    PlaceOffered,
    PlaceGivenUp,
    ApologiesGiven,
  ],
];

/** Hears what happens to sessions and their places. */
@Injectable()
export class CalendarEars implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly watch: CalendarWatch,
    @Inject(CALENDAR_SETTINGS) private readonly settings: CalendarSettings,
  ) {}

  onModuleInit(): void {
    if (this.settings.isAsleep) return;
    for (const fact of HEARD) {
      this.events.on<Fact & { sessionId: string }>(fact, ({ sessionId }) => this.watch.touch(sessionId));
    }
  }
}

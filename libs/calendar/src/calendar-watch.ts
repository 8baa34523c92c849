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
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CALENDAR_SETTINGS, type CalendarSettings } from './calendar.settings.js';
import { CalendarKeeping } from './keeping.service.js';

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

/**
 * Hears what happens to sessions and their places, and brings calendars up to date behind it: nobody
 * waits for that. Whatever is missed between an act and its telling is found again by the clock.
 */
@Injectable()
export class CalendarWatch implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(CalendarWatch.name);
  private readonly touched = new Set<string>();
  private round: Promise<void> = Promise.resolve();
  private isRunning = false;

  constructor(
    private readonly events: Events,
    private readonly keeping: CalendarKeeping,
    @Inject(CALENDAR_SETTINGS) private readonly settings: CalendarSettings,
  ) {}

  onModuleInit(): void {
    if (this.settings.isAsleep) return;
    for (const fact of HEARD)
      this.events.on<Fact & { sessionId: string }>(fact, ({ sessionId }) => this.touch(sessionId));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  /** Once all that was heard is kept. */
  settled(): Promise<void> {
    return this.round;
  }

  /** By the clock: finds what was missed. */
  async catchUp(): Promise<void> {
    for (const id of await this.keeping.stale()) this.touched.add(id);
    this.begin();
    await this.settled();
  }

  private touch(sessionId: string): void {
    this.touched.add(sessionId);
    this.begin();
  }

  private begin(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    this.round = this.work().catch((error: unknown) => {
      this.log.error(
        'Calendars could not be brought up to date',
        error instanceof Error ? error.stack : error,
      );
    });
  }

  private async work(): Promise<void> {
    try {
      while (this.touched.size > 0) {
        const ids = [...this.touched];
        this.touched.clear();
        await this.keeping.keep(ids);
      }
    } finally {
      this.isRunning = false;
    }
  }
}

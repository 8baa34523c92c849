import { setTimeout as breath } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CalendarDebts } from './calendar-debts.queries.js';
import { Invitations } from './invitations.service.js';
import { CalendarKeeping } from './keeping.service.js';

const BREATH = 25;

/**
 * Brings calendars and people up to date behind what happens to sessions and their places: nobody
 * waits for that. Whatever is missed between an act and its telling is found again by the clock.
 */
@Injectable()
export class CalendarWatch implements OnApplicationShutdown {
  private readonly log = new Logger(CalendarWatch.name);
  private readonly touched = new Set<string>();
  private round: Promise<void> = Promise.resolve();
  private isRunning = false;

  constructor(
    private readonly keeping: CalendarKeeping,
    private readonly invitations: Invitations,
    private readonly debts: CalendarDebts,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  /** Once all that was heard is kept. */
  settled(): Promise<void> {
    return this.round;
  }

  /** By the clock: finds what was missed. */
  async catchUp(): Promise<void> {
    await this.settled();
    await this.keeping.keep(await this.debts.stale());
    for (const id of await this.debts.owed()) this.touched.add(id);
    this.begin();
    await this.settled();
  }

  /** Something has happened to this session or its places. */
  touch(sessionId: string): void {
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
        // People come in a rush when something is announced: a breath lets one round tell of many.
        await breath(BREATH);
        const ids = [...this.touched];
        this.touched.clear();
        await this.keeping.keep(ids);
        await this.invitations.tell(ids);
      }
    } finally {
      this.isRunning = false;
    }
  }
}

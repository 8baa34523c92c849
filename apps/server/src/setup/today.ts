import { Clock } from '#kernel';
import { wallClockAt } from '#programme';
import { Injectable } from '@nestjs/common';
import { Site } from './site.js';

/** What the calendar on the network's wall says. */
@Injectable()
export class Today {
  constructor(
    private readonly clock: Clock,
    private readonly site: Site,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  get timeZone(): string {
    return this.site.timeZone;
  }

  /** YYYY-MM-DD */
  date(): string {
    return wallClockAt(this.now(), this.site.timeZone).date;
  }
}

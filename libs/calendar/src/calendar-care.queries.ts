import { setImmediate as pause } from 'node:timers/promises';
import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { calendarFile } from './domain/calendar-file.js';
import { lint } from './domain/lint.js';

/** A session whose kept text calendars would stumble over, and what is wrong with it. */
export interface CalendarFault {
  readonly sessionId: string;
  readonly title: string;
  readonly faults: readonly string[];
}

interface Kept {
  readonly sessionId: string;
  readonly title: string;
  readonly zone: string | null;
  readonly body: string;
}

const AT_ONCE = 100;

/** Reads again what is kept for calendars: texts are written once, perhaps by an older Wheelhouse or under other rules of a zone. */
@Injectable()
export class CalendarCare {
  constructor(private readonly reader: Reader) {}

  async faults(): Promise<CalendarFault[]> {
    const found: CalendarFault[] = [];
    let last: string | undefined = '';
    while (last !== undefined) {
      const some = await this.after(last);
      found.push(...some.flatMap(faultOf));
      last = some.at(-1)?.sessionId;
      await pause();
    }
    return found;
  }

  private after(sessionId: string): Promise<Kept[]> {
    return this.reader.rows<Kept>(sql`
      select session_id as "sessionId", title as "title", zone as "zone", body as "body" from calendar_event
      where session_id > ${sessionId} order by session_id limit ${AT_ONCE}`);
  }
}

function faultOf({ sessionId, title, zone, body }: Kept): CalendarFault[] {
  const zones = zone === null ? [] : [zone];
  const faults = lint(calendarFile({ method: 'PUBLISH', zones, events: [body] }));
  return faults.length > 0 ? [{ sessionId, title, faults }] : [];
}

import { isSignedIn, tierOf, type Actor } from '#kernel';
import { PersonQueries } from '#people';
import { instantAt, type Jobholder, type SessionFilter } from '#programme';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Site } from '../setup/site.js';
import type { SessionAsked } from './programme.schema.js';

const DAY = 24 * 60 * 60 * 1000;
const LAST_DAY = '9999-12-31';

/** Turns what was asked into what is looked for: days in the network's zone, and the asker's own job. */
@Injectable()
export class SessionFilters {
  constructor(
    private readonly people: PersonQueries,
    private readonly site: Site,
  ) {}

  async of(actor: Actor, asked: z.output<typeof SessionAsked>): Promise<SessionFilter> {
    const { kind, q, series, audience } = asked;
    const suiting = audience === 'mine' ? await this.jobOf(actor) : undefined;
    return { kind, q, suiting, seriesId: series, from: this.startOf(asked.from), to: this.endOf(asked.to) };
  }

  private startOf(said: string | undefined): Date | undefined {
    if (said === undefined) return undefined;
    return isDay(said) ? instantAt({ date: said, time: '00:00' }, this.site.timeZone) : new Date(said);
  }

  /** A day is included to its end. */
  private endOf(said: string | undefined): Date | undefined {
    if (said === undefined || !isDay(said)) return this.startOf(said);
    // The day after the last that a date can name cannot be named: there is no end then.
    return said === LAST_DAY ? undefined : this.startOf(dayAfter(said));
  }

  private async jobOf(actor: Actor): Promise<Jobholder | undefined> {
    const person = isSignedIn(actor) ? await this.people.byId(actor.personId) : undefined;
    return person && { roleId: person.roleId, tier: tierOf(person.staffGroup) };
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

function isDay(said: string): boolean {
  return said.length === 'YYYY-MM-DD'.length;
}

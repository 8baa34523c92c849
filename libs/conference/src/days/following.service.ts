import { Audit } from '#audit';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConferenceQueries } from '../conference.queries.js';
import { keepsOf, type Keep } from '../domain/keeps.js';
import { TIMES_ON_RECORD } from '../planning/planning.errors.js';
import type { Draft } from '../planning/planned.queries.js';
import { DayWriting } from './day-writing.js';
import { HeldTalks } from './held-talks.service.js';

/** A programme that was changed: by whom, of which conference, and in how much. */
interface Changed {
  readonly actor: Actor;
  readonly slug: string;
  readonly changed: number;
  /** What was done to it. */
  readonly act: 'conference-imported' | 'programme-released';
}

/** What follows from a newer programme: the days that are open move with it, and what people did on them stays. */
@Injectable()
export class Following {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly writing: DayWriting,
    private readonly held: HeldTalks,
    private readonly audit: Audit,
  ) {}

  /** After a programme was brought in or released, in the transaction that did it. */
  async follow(tables: EntityManager, { actor, slug, changed, act }: Changed): Promise<void> {
    const conference = await this.queries.there(slug);
    await this.writing.follow(tables, actor, conference);
    const subject = { subjectKind: 'conference', subjectId: conference.id, details: { slug, changed } };
    await this.audit.note(actor, { act, ...subject });
  }

  /** What keeps the plan from being released on the clock that it wants. */
  async zoneFaults({ conference, released }: Draft): Promise<string[]> {
    const isSame = conference.timeZone === released.zone.timeZone;
    return !isSame && (await this.held.areTimesOnRecord(conference.id)) ? [TIMES_ON_RECORD] : [];
  }

  /** What it would no longer have although people are checked in there: `talks` by guid, `rooms` by name. */
  async keeps(
    conferenceId: string | undefined,
    newer: { readonly talks: readonly string[]; readonly rooms: readonly string[] },
  ): Promise<Keep[]> {
    return conferenceId === undefined ? [] : keepsOf(await this.held.of(conferenceId), newer);
  }
}

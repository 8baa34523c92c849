import { insertMany, Transactions } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HeldTalks } from '../days/held-talks.service.js';
import { ProgrammeChange } from '../tables/index.js';
import { newFault } from './faults.js';
import { overlaid, thingOf, type Change } from './overlay.js';
import { PlannedQueries, type Draft } from './planned.queries.js';
import { seenOf, textOf, type Planned } from './planned.js';
import { changedMeanwhile, doesNotHold, timesOnRecord } from './planning.errors.js';

/** A change, made out of the programme as it stands in this transaction. */
export type ChangeMaker = (draft: Draft) => Change;

/** Changes programmes where only their organisers see it, until they release it. */
@Injectable()
export class Drafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly planned: PlannedQueries,
    private readonly held: HeldTalks,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps one change. `seen` tells what the form was drawn from (`seenOf`): where the thing is another
   * by now, and not what is wanted anyhow, nothing is written.
   */
  async change(actor: Actor, slug: string, make: ChangeMaker, seen?: string): Promise<Change> {
    return this.transactions.run(async (tables) => {
      const draft = await this.planned.draft(actor, slug);
      const { conference, planned } = draft;
      const change = { ...make(draft), ...planned.zone };
      refuseUnseen(draft, change, seen);
      if (change.kind === 'zone' && (await this.held.areTimesOnRecord(conference.id))) throw timesOnRecord();
      await this.keep(tables, actor, draft, change);
      return change;
    });
  }

  /** Takes changes back: the things are as everybody reads them again. */
  async undo(actor: Actor, slug: string, undone: readonly Pick<Change, 'kind' | 'thing'>[]): Promise<void> {
    await this.transactions.run(async (tables) => {
      const { conference, released, changes, planned } = await this.planned.draft(actor, slug);
      const isUndone = (one: Change) => undone.some((it) => it.kind === one.kind && it.thing === one.thing);
      const rest = changes.filter((one) => !isUndone(one));
      const fault = newFault(planned, overlaid(released, rest));
      if (fault !== undefined) throw doesNotHold(fault);
      for (const { kind, thing } of changes.filter(isUndone))
        await tables.delete(ProgrammeChange, { conferenceId: conference.id, kind, thing });
    });
  }

  private async keep(tables: EntityManager, actor: Actor, draft: Draft, change: Change): Promise<void> {
    const { conference, released, changes, planned } = draft;
    const { kind, thing } = change;
    const others = changes.filter((one) => one.kind !== kind || one.thing !== thing);
    const after = overlaid(released, [...others, change]);
    const fault = newFault(planned, after);
    if (fault !== undefined) throw doesNotHold(fault);
    const where = { conferenceId: conference.id, kind, thing };
    await tables.delete(ProgrammeChange, where);
    if (isSame(thingOf(onlyRezoned(released, after), kind, thing), thingOf(after, kind, thing))) return;
    const changedBy = isSignedIn(actor) ? actor.personId : null;
    const wanted = { it: change.it, timeZone: change.timeZone };
    const row = { ...where, wanted, changedBy, changedAt: this.clock.now() };
    await insertMany(tables, ProgrammeChange, [row]);
  }
}

/** What everybody reads, on the clock that is planned; the zone itself is as everybody reads it. */
function onlyRezoned(released: Planned, { zone }: Planned): Planned {
  return { ...overlaid(released, [{ kind: 'zone', thing: '', it: zone }]), zone: released.zone };
}

function refuseUnseen({ planned }: Draft, change: Change, seen: string | undefined): void {
  if (seen === undefined) return;
  const now = thingOf(planned, change.kind, change.thing);
  const wanted = thingOf(overlaid(planned, [change]), change.kind, change.thing);
  if (seenOf(now) !== seen && !isSame(now, wanted)) throw changedMeanwhile();
}

function isSame(one: unknown, other: unknown): boolean {
  return textOf(one ?? null) === textOf(other ?? null);
}

import { Transactions } from '#database';
import { authorise, Clock, isSignedIn, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SeriesDraft, SessionDraft } from './domain/draft.js';
import { seriesDraftOf, sessionsOf } from './domain/series-sessions.js';
import { tidiedSeries } from './domain/tidied.js';
import { programmeStale, seriesIsPublished, seriesNotFound } from './programme.errors.js';
import { SeriesPublished, SessionHeld, SessionPublished } from './programme.events.js';
import { canChange, canPlan, NOT_YOURS_TO_CHANGE, ONLY_EDUCATORS_PLAN } from './programme.policy.js';
import { refuseFaultsOfSeries } from './series-drafts.js';
import { Series } from './series.entity.js';
import type { SessionMeant } from './session-states.service.js';
import { KeptAgain } from './waiting/kept-again.js';
import { hasEnded, insertSessions } from './session-writing.js';

/** Making, changing and publishing series. A draft has no sessions yet: publishing makes them. */
@Injectable()
export class SeriesRuns {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly kept: KeptAgain,
  ) {}

  /** Adds a draft; made from another series, its sessions keep the places that those kept. */
  async create(actor: Actor, draft: SeriesDraft, againOf: string | null = null): Promise<string> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const wanted = tidiedSeries(draft);
    return this.transactions.run(async (tables) => {
      await refuseFaultsOfSeries(tables, wanted);
      if (againOf !== null && !(await tables.existsBy(Series, { id: againOf }))) throw seriesNotFound();
      const now = this.clock.now();
      const id = newId(now);
      const createdBy = isSignedIn(actor) ? actor.personId : null;
      const birth = { status: 'draft', createdBy, createdAt: now, version: 1 } as const;
      await tables.insert(Series, { ...wanted, ...birth, id, againOf });
      return id;
    });
  }

  async change(actor: Actor, meant: SessionMeant, changes: Partial<SeriesDraft>): Promise<void> {
    await this.transactions.run(async (tables) => {
      const series = await seriesToChange(tables, actor, meant);
      if (series.status !== 'draft') throw seriesIsPublished();
      const wanted = tidiedSeries({ ...seriesDraftOf(series), ...changes });
      await refuseFaultsOfSeries(tables, wanted);
      await tables.update(Series, { id: series.id }, { ...wanted, version: series.version + 1 });
    });
  }

  /** Makes a published session of every date, led by whoever made the series, and answers their ids. */
  async publish(actor: Actor, meant: SessionMeant): Promise<string[]> {
    return this.transactions.run(async (tables) => {
      const series = await seriesToChange(tables, actor, meant);
      if (series.status !== 'draft') throw seriesIsPublished();
      const now = this.clock.now();
      const drafts = sessionsOf(series);
      const ids = await insertSessions(tables, drafts, {
        now,
        createdBy: series.createdBy,
        status: 'published',
      });
      await tables.update(Series, { id: series.id }, { status: 'published', version: series.version + 1 });
      if (series.againOf !== null) await this.kept.keep(tables, series.againOf, { ids, drafts });
      this.tell(series.id, drafts, ids);
      return ids;
    });
  }

  private tell(seriesId: string, drafts: readonly SessionDraft[], ids: readonly string[]): void {
    this.transactions.announce(new SeriesPublished(seriesId, ids));
    for (const [index, id] of ids.entries()) {
      const draft = drafts[index];
      this.transactions.announce(new SessionPublished(id));
      if (draft && hasEnded(draft, this.clock.now())) this.transactions.announce(new SessionHeld(id));
    }
  }
}

async function seriesToChange(
  tables: EntityManager,
  actor: Actor,
  { id, version }: SessionMeant,
): Promise<Series> {
  authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
  const series = await tables.findOneBy(Series, { id });
  if (!series) throw seriesNotFound();
  authorise(canChange(actor, series), NOT_YOURS_TO_CHANGE);
  if (version !== undefined && version !== series.version) throw programmeStale();
  return series;
}

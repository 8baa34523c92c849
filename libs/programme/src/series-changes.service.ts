import { Transactions } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { planOutdated } from './programme.errors.js';
import { refuseFaultsOfSeries } from './series-drafts.js';
import { Series } from './series.entity.js';
import type { SeriesRow } from './series.queries.js';
import { SeriesPlanning, type SeriesChange, type SeriesPlan } from './series-planning.js';
import { SeriesWriting } from './series-writing.js';
import { reasonSaid } from './session-states.service.js';

/** Changing a series that is published, as it is previewed: one plan serves the page and the act. */
@Injectable()
export class SeriesChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly planning: SeriesPlanning,
    private readonly writing: SeriesWriting,
  ) {}

  /** The series as it is meant from that session on: what a form for "this and the following" begins with. */
  beginning(actor: Actor, id: string, from?: string): Promise<SeriesRow> {
    return this.planning.beginning(actor, id, from);
  }

  async preview(actor: Actor, change: SeriesChange): Promise<SeriesPlan> {
    return this.planning.planned(await this.planning.toChange(actor, change), change);
  }

  /** Does what was previewed, in one transaction, and answers what it did. */
  async change(actor: Actor, change: SeriesChange): Promise<SeriesPlan> {
    return this.transactions.run(async (tables) => {
      const plan = await this.preview(actor, change);
      if (change.seen !== undefined && change.seen !== plan.seen) throw planOutdated();
      await this.keep(tables, plan, change);
      return plan;
    });
  }

  private async keep(tables: EntityManager, plan: SeriesPlan, { reason = '' }: SeriesChange): Promise<void> {
    const { series, wanted, lines } = plan;
    await refuseFaultsOfSeries(tables, wanted);
    const isCancelling = lines.some(({ fate }) => fate === 'cancelled');
    const said = isCancelling ? reasonSaid(reason) : '';
    await tables.update(Series, { id: series.id }, { ...wanted, version: series.version + 1 });
    await this.writing.keep(tables, { ...plan, reason: said });
  }
}

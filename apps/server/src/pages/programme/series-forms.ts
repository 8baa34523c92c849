import { readForm, type FormAnswer, type Typed } from '#http';
import type { Actor } from '#kernel';
import {
  keptAgainInWords,
  SeriesQueries,
  usedAgain,
  wallClockAt,
  type DatePreview,
  type SeriesDraft,
  type SeriesRow,
} from '#programme';
import { Injectable } from '@nestjs/common';
import { LeaderNames } from './leader-names.js';
import { PlanForm, type FoundForm } from './plan.form.js';
import { planOfSeries } from './plan.page.js';

/** What a plan says besides what it is: whose bank holidays are marked, and which series it is made from. */
export interface Beside {
  readonly country: PlanForm['country'];
  readonly againOf?: string | null;
}

interface Dated {
  readonly draft: SeriesDraft;
  readonly dates: readonly DatePreview[];
}

/** What the forms of a series need to be asked of the network: people by their names, and dates. */
@Injectable()
export class SeriesForms {
  constructor(
    private readonly series: SeriesQueries,
    private readonly leaders: LeaderNames,
  ) {}

  /** Reads a form, and finds the people whom it names; who leads already is meant before others of that name. */
  async read(body: Typed, leading: readonly string[] = []): Promise<FormAnswer<FoundForm>> {
    const read = readForm(PlanForm, body);
    if (!read.ok || read.value.leaders === undefined) return read;
    const { ids, fault } = await this.leaders.found(read.value.leaders, leading);
    if (fault === undefined) return { ok: true, value: { ...read.value, leaderIds: ids } };
    return { ok: false, errors: [{ field: 'leaders', message: fault }], typed: body };
  }

  /** A kept series as its form asks for it. */
  async typedOf(series: SeriesRow): Promise<Typed> {
    return { ...planOfSeries(series), leaders: await this.leaders.asText(series.leaderIds) };
  }

  /** The same series as a form for a new one, with its next dates. */
  async again(actor: Actor, id: string, now: Date): Promise<{ title: string; typed: Typed }> {
    const series = await this.series.byId(actor, id);
    const today = wallClockAt(now, series.timeZone).date;
    const typed = await this.typedOf({ ...series, ...usedAgain(series, today) });
    return { title: series.title, typed: { ...typed, againOf: id, version: '' } };
  }

  /** Its dates with what speaks against them, the names of those who lead, and which places are kept. */
  async facts(actor: Actor, draft: SeriesDraft, { country, againOf }: Beside) {
    const [dates, leaders] = await Promise.all([
      this.series.preview(actor, draft, country),
      this.leaders.asText(draft.leaderIds ?? []),
    ]);
    return { draft, dates, leaders, kept: againOf ? await this.kept(actor, againOf, { draft, dates }) : [] };
  }

  /** What speaks against the dates of a series that is there already: its own sessions do not. */
  dates(
    actor: Actor,
    draft: SeriesDraft,
    { id, country }: { id: string; country: PlanForm['country'] },
  ): Promise<DatePreview[]> {
    return this.series.preview(actor, draft, country, id);
  }

  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.leaders.of(ids);
  }

  /** What publishing would keep at these dates, without those that are left out. */
  private async kept(actor: Actor, againOf: string, { draft, dates }: Dated): Promise<string[]> {
    const { timeZone, capacity } = draft;
    const sessions = dates
      .filter(({ isLeftOut }) => !isLeftOut)
      .map(({ startsAt }) => ({ startsAt, timeZone, capacity }));
    return keptAgainInWords(sessions, await this.series.keptAgain(actor, againOf, sessions));
  }
}

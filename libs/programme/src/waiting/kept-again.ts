import { insertMany, Reader, sql } from '#database';
import { Clock, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { daysBefore, keptAt, type KeptBefore, type ToKeepAt } from '../domain/kept-again.js';
import type { KeptDraft } from '../domain/kept-places.js';
import { KeptPlaces } from './kept-places.entity.js';

interface Row {
  readonly sessionId: string;
  readonly startsAt: number;
  readonly timeZone: string;
  readonly places: number | null;
  readonly staffGroups: string | null;
  readonly keptUntil: number | null;
}

/** Carries the places that a series kept over to one that is made from it: session by session, in the order of time. */
@Injectable()
export class KeptAgain {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** What new sessions would keep of it, each as the rule has it now. One statement. */
  async at(sessions: readonly ToKeepAt[], seriesId: string): Promise<KeptDraft[][]> {
    return keptAt(sessions, await this.of(seriesId), this.clock.now());
  }

  /** Keeps it at new sessions. For use inside a transaction. */
  async keep(
    tables: EntityManager,
    seriesId: string,
    { ids, drafts }: { readonly ids: readonly string[]; readonly drafts: readonly ToKeepAt[] },
  ): Promise<void> {
    const kept = await this.at(drafts, seriesId);
    const rows = kept.flatMap((lots, nth) => {
      const sessionId = ids[nth] ?? '';
      return lots.map((lot, position) => ({ ...lot, sessionId, position, openedAt: null }));
    });
    if (rows.length > 0) await insertMany(tables, KeptPlaces, rows);
  }

  /** What each session of a series kept; nothing for those that kept none. */
  private async of(seriesId: string): Promise<KeptBefore[][]> {
    const rows = await this.reader.rows<Row>(sql`
      select s.id as "sessionId", s.starts_at as "startsAt", s.time_zone as "timeZone", k.places as "places",
        k.staff_groups as "staffGroups", k.kept_until as "keptUntil"
      from session s left join kept_places k on k.session_id = s.id
      where s.series_id = ${seriesId} order by s.starts_at, s.id, k.position`);
    const sessions = new Map<string, KeptBefore[]>();
    for (const row of rows)
      sessions.set(row.sessionId, [...(sessions.get(row.sessionId) ?? []), ...lotsIn(row)]);
    return [...sessions.values()];
  }
}

function lotsIn({ startsAt, timeZone, places, staffGroups, keptUntil }: Row): KeptBefore[] {
  if (places === null || staffGroups === null || keptUntil === null) return [];
  const days = daysBefore({ startsAt: new Date(startsAt), timeZone }, new Date(keptUntil));
  return [{ places, staffGroups: JSON.parse(staffGroups) as StaffGroup[], daysBefore: days }];
}

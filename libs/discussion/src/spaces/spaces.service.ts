import { Audit } from '#audit';
import { Reader, sql, Transactions } from '#database';
import { authorise, Clock, conflict, hasAccess, invalid, newId, oneLine, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ONLY_COORDINATORS_OPEN, spaceNotFound } from '../discussion.errors.js';
import {
  areGroups,
  faultsOfSpace,
  faultsOfSpaceWords,
  type SpaceDraft,
  type SpaceWords,
} from '../domain/space-draft.js';
import { isSpaceKind } from '../domain/space.js';
import { Space } from '../tables/index.js';

/**
 * Opens, renames and closes spaces: for coordinators. Whom a space is for never changes: what was written in it was written
 * for them.
 */
@Injectable()
export class Spaces {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Answers its id. */
  async open(actor: Actor, draft: SpaceDraft): Promise<string> {
    authorise(canKeepSpaces(actor), ONLY_COORDINATORS_OPEN);
    const words = inOneLine(draft);
    const { kind } = draft;
    const faults = faultsOfSpace({ ...draft, ...words });
    if (faults.length > 0 || !isSpaceKind(kind)) throw invalid(faults);
    return this.transactions.run(async (tables) => {
      const createdAt = this.clock.now();
      const id = newId(createdAt);
      const seriesId = kind === 'series' ? await this.freeSeries(draft.seriesId) : null;
      const groups = kind === 'role-group' && areGroups(draft.staffGroups) ? draft.staffGroups : [];
      const row = {
        id,
        kind,
        seriesId,
        staffGroups: groups,
        createdAt,
        closedAt: null,
        version: 1,
      };
      await tables.insert(Space, { ...row, ...words });
      await this.note(actor, 'space-opened', id);
      return id;
    });
  }

  async rename(actor: Actor, id: string, typed: SpaceWords): Promise<void> {
    authorise(canKeepSpaces(actor), ONLY_COORDINATORS_OPEN);
    const words = inOneLine(typed);
    const faults = faultsOfSpaceWords(words);
    if (faults.length > 0) throw invalid(faults);
    await this.change(actor, id, { ...words, act: 'space-renamed' });
  }

  /** Nobody asks or answers in it any more, and all who could read it still can. */
  async close(actor: Actor, id: string, isClosed: boolean): Promise<void> {
    authorise(canKeepSpaces(actor), ONLY_COORDINATORS_OPEN);
    const closedAt = isClosed ? this.clock.now() : null;
    await this.change(actor, id, { closedAt, act: isClosed ? 'space-closed' : 'space-reopened' });
  }

  private async change(
    actor: Actor,
    id: string,
    { act, ...values }: Partial<Space> & { readonly act: string },
  ): Promise<void> {
    await this.transactions.run(async (tables) => {
      const kept = await tables.findOneBy(Space, { id });
      if (!kept) throw spaceNotFound();
      await tables.update(Space, { id }, { ...values, version: kept.version + 1 });
      await this.note(actor, act, id);
    });
  }

  private async freeSeries(seriesId: string | null): Promise<string> {
    const series = await this.reader.first<{ id: string; spaceId: string | null }>(sql`
      select y.id as "id", s.id as "spaceId" from series y left join space s on s.series_id = y.id
      where y.id = ${seriesId ?? ''}`);
    if (!series) throw invalid([{ field: 'seriesId', message: 'Choose a series from the list' }]);
    if (series.spaceId !== null)
      throw conflict('series-has-space', 'This series has a space already. Nothing was changed.');
    return series.id;
  }

  private async note(actor: Actor, act: string, subjectId: string): Promise<void> {
    await this.audit.note(actor, { act, subjectKind: 'space', subjectId });
  }
}

/** A page asks the same before it shows the way. */
export function canKeepSpaces(actor: Actor): boolean {
  return hasAccess(actor, 'coordinator');
}

function inOneLine({ name, about }: SpaceWords): SpaceWords {
  return { name: oneLine(name), about: oneLine(about) };
}

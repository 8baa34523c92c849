import { Injectable } from '@nestjs/common';
import type { RoomRow, TalkRow } from '../conference.rows.js';
import type { Draft } from '../planning/planned.queries.js';
import type { LetBe } from './clash.js';
import { named, type NamedClash } from './named-clash.js';
import { findClashes } from './find-clashes.js';
import { LetBeQueries } from './let-be.queries.js';
import { plannedRows } from './planned-rows.js';
import { slotOf, walksOf } from './slots.js';

export interface PlannedClash extends NamedClash {
  /** Everybody reads a programme with it already. */
  readonly isOld: boolean;
}

export interface ClashesOfDraft {
  readonly clashes: readonly PlannedClash[];
  readonly isComplete: boolean;
}

/** What clashes in a programme as it would be released. */
@Injectable()
export class PlannedClashes {
  constructor(private readonly letBe: LetBeQueries) {}

  async of({ conference, released, planned }: Draft): Promise<ClashesOfDraft> {
    const letBe = await this.letBe.of(conference.id);
    const talks = plannedRows(planned);
    const { clashes, isComplete } = found(talks, planned.rooms, letBe);
    const old = new Set(found(plannedRows(released), released.rooms, letBe).clashes.map(({ key }) => key));
    return {
      isComplete,
      clashes: named(clashes, talks).map((clash) => ({ ...clash, isOld: old.has(clash.key) })),
    };
  }
}

/** Those for which a release waits: what everybody reads already is no reason to keep a better programme back. */
export function blockingIn({ clashes }: ClashesOfDraft): PlannedClash[] {
  return clashes.filter(({ level, isOld }) => level === 'block' && !isOld);
}

function found(talks: readonly TalkRow[], rooms: readonly RoomRow[], letBe: ReadonlyMap<string, LetBe>) {
  return findClashes({ slots: talks.map(slotOf), walks: walksOf(rooms), letBe });
}

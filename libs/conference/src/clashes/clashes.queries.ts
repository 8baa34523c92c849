import { authorise, type Actor } from '#kernel';
import { canPlan, ONLY_EDUCATORS_PLAN } from '#programme';
import { Injectable } from '@nestjs/common';
import { ConferenceQueries } from '../conference.queries.js';
import type { ConferenceRow, TalkRow } from '../conference.rows.js';
import { NO_WALKS, type Clash } from './clash.js';
import { findClashes } from './find-clashes.js';
import { slotOf } from './slots.js';

/** A clash with its two talks, and the name of the room or the person. */
export interface NamedClash extends Omit<Clash, 'talks'> {
  readonly talks: readonly [TalkRow, TalkRow];
}

export interface ClashesOfConference {
  readonly conference: ConferenceRow;
  readonly clashes: readonly NamedClash[];
  readonly isComplete: boolean;
}

/** What an educator puts right before others read the programme. */
@Injectable()
export class ClashQueries {
  constructor(private readonly queries: ConferenceQueries) {}

  async of(actor: Actor, slug: string): Promise<ClashesOfConference> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const conference = await this.queries.there(slug);
    const talks = await this.queries.talks(conference.id);
    const { clashes, isComplete } = findClashes({ slots: talks.map(slotOf), walks: NO_WALKS });
    return { conference, clashes: named(clashes, talks), isComplete };
  }
}

export function named(clashes: readonly Clash[], talks: readonly TalkRow[]): NamedClash[] {
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const names = new Map<string, string>();
  for (const { roomId, room, facts } of talks) {
    names.set(roomId, room);
    for (const { guid, name } of facts.persons) names.set(guid, name);
  }
  return clashes.flatMap((clash) => {
    const [one, other] = clash.talks.map((id) => byId.get(id));
    if (!one || !other) return [];
    return [{ ...clash, who: names.get(clash.who) ?? '', talks: [one, other] as const }];
  });
}

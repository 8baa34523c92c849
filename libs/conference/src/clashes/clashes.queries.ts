import { authorise, type Actor } from '#kernel';
import { canChange, canPlan, ONLY_EDUCATORS_PLAN } from '#programme';
import { Injectable } from '@nestjs/common';
import { noSuchConference } from '../conference.errors.js';
import { ConferenceQueries } from '../conference.queries.js';
import type { ConferenceRow, TalkRow } from '../conference.rows.js';
import type { Clash } from './clash.js';
import { findClashes } from './find-clashes.js';
import { slotOf, walksOf } from './slots.js';

/** A clash with its two talks, and the name of the room or the person. */
export interface NamedClash extends Omit<Clash, 'talks'> {
  readonly talks: readonly [TalkRow, TalkRow];
}

export interface ClashesOfConference {
  readonly conference: ConferenceRow;
  readonly clashes: readonly NamedClash[];
  readonly isComplete: boolean;
}

/** What an educator puts right before others read the programme; a draft is there for those who may change it. */
@Injectable()
export class ClashQueries {
  constructor(private readonly queries: ConferenceQueries) {}

  async of(actor: Actor, slug: string): Promise<ClashesOfConference> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const conference = await this.queries.bySlug(slug);
    const isSeen = conference && (conference.releasedAt !== null || canChange(actor, conference));
    if (!isSeen) throw noSuchConference();
    const [rooms, talks] = await Promise.all([
      this.queries.rooms(conference.id),
      this.queries.talks(conference.id),
    ]);
    const { clashes, isComplete } = findClashes({ slots: talks.map(slotOf), walks: walksOf(rooms) });
    return { conference, clashes: named(clashes, talks), isComplete };
  }
}

export function named(clashes: readonly Clash[], talks: readonly TalkRow[]): NamedClash[] {
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const names = new Map<string, string>();
  for (const { roomId, room, facts, ours } of talks) {
    names.set(roomId, room);
    for (const { guid, name } of [...ours.chairs, ...facts.persons]) names.set(guid, name);
  }
  return clashes.flatMap((clash) => {
    const [one, other] = clash.talks.map((id) => byId.get(id));
    if (!one || !other) return [];
    return [{ ...clash, who: names.get(clash.who) ?? '', talks: [one, other] as const }];
  });
}

import { authorise, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import {
  joinedOutOfSight,
  noSuchSpace,
  ONLY_MODERATORS,
  signInFirst,
  spaceIsForMore,
  threadChanged,
  threadNotFound,
} from '../discussion.errors.js';
import { isForNoMoreThan } from '../domain/space.js';
import { SpaceQueries, type SpaceSeen } from '../spaces/spaces.queries.js';
import { ThreadQueries, type ThreadRow } from './thread.queries.js';

export interface SeenThread {
  readonly personId: string;
  readonly thread: ThreadRow;
  readonly space: SpaceSeen;
}

/** Finds a thread for whoever may see its space; for all others there is none. One that was joined to another leads to that. */
@Injectable()
export class ThreadsSeen {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly threads: ThreadQueries,
  ) {}

  async find(actor: Actor, threadId: string): Promise<SeenThread> {
    const personId = selfOf(actor);
    const [spaces, asked] = await Promise.all([
      this.spaces.seenBy(actor),
      this.threads.byId(personId, threadId),
    ]);
    const leadsTo = asked?.leadsTo ?? undefined;
    const thread = leadsTo === undefined ? asked : await this.threads.byId(personId, leadsTo);
    const space = spaces.find(({ id }) => id === thread?.spaceId);
    if (thread && space) return { personId, thread, space };
    const wasSeen = leadsTo !== undefined && spaces.some(({ id }) => id === asked?.spaceId);
    throw wasSeen ? joinedOutOfSight() : threadNotFound();
  }

  /** For whoever looks after the space. */
  async findToCareFor(actor: Actor, threadId: string): Promise<SeenThread> {
    const seen = await this.find(actor, threadId);
    authorise(seen.space.isModerator, ONLY_MODERATORS);
    return seen;
  }

  /** Where what stands in a thread may go: open spaces that they look after, and that nobody sees who does not see this one. */
  async placesFor(actor: Actor, { space }: SeenThread): Promise<SpaceSeen[]> {
    return (await this.openPlaces(actor)).filter((one) => isForNoMoreThan(one, space));
  }

  /** One of those, or why it is none. */
  async placeFor(actor: Actor, { space }: SeenThread, spaceId: string): Promise<SpaceSeen> {
    const place = (await this.openPlaces(actor)).find(({ id }) => id === spaceId);
    if (!place) throw noSuchSpace();
    if (!isForNoMoreThan(place, space)) throw spaceIsForMore();
    return place;
  }

  /** All spaces that they see. */
  placesOf(actor: Actor): Promise<SpaceSeen[]> {
    return this.spaces.seenBy(actor);
  }

  private async openPlaces(actor: Actor): Promise<SpaceSeen[]> {
    return (await this.placesOf(actor)).filter((one) => one.isModerator && one.closedAt === null);
  }
}

/** Of two who change it at once the second is told; and where it leads elsewhere by now, whoever comes, whatever version they say. */
export function refuseStale({ thread }: SeenThread, id: string, version: number | undefined): void {
  if (thread.id !== id || (version !== undefined && thread.version !== version)) throw threadChanged();
}

export function selfOf(actor: Actor): string {
  if (isSignedIn(actor)) return actor.personId;
  throw signInFirst();
}

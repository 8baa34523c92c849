import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { ConferenceQueries } from '../conference.queries.js';
import { factsOf, spanOf, writeChanges } from '../conference-writing.js';
import { ReleaseFollowed } from '../sign-up/release-followed.service.js';
import { Conference, ConferenceRoom, ProgrammeChange } from '../tables/index.js';
import type { Draft } from './planned.queries.js';
import type { Planned } from './planned.js';
import { oursIn, rowChanges, scheduleFrom } from './planned-schedule.js';
import type { ReleasePlan } from './release-plans.js';
import { ReleasesKept } from './releases-kept.service.js';

/** Writes what a release changes, inside its transaction. */
@Injectable()
export class ReleaseWriting {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly followed: ReleaseFollowed,
    private readonly kept: ReleasesKept,
    private readonly clock: Clock,
  ) {}

  /** Answers the release's number. */
  async write(tables: EntityManager, actor: Actor, plan: ReleasePlan): Promise<number> {
    const { draft, lines } = plan;
    const number = draft.conference.version + 1;
    await this.writeProgramme(tables, draft, number);
    await tables.delete(ProgrammeChange, { conferenceId: draft.conference.id });
    const { id: conferenceId, releasedAt } = draft.conference;
    const talks = draft.planned.talks.length;
    // All of a first programme is new, which says nothing.
    const told = releasedAt === null ? [] : lines;
    await this.kept.keep(tables, { conferenceId, number, actor, lines: told, talks });
    const { slug } = draft.conference;
    await this.followed.follow(tables, conferenceId, { actor, slug, changed: lines.length });
    return number;
  }

  private async writeProgramme(tables: EntityManager, draft: Draft, number: number): Promise<void> {
    const { conference, released, planned } = draft;
    const { id, releasedAt } = conference;
    const at = this.clock.now();
    const schedule = scheduleFrom(planned, conference, String(number));
    const now = {
      title: planned.head.title,
      ...planned.zone,
      ...spanOf(schedule),
      facts: factsOf(schedule),
      changedAt: at,
    };
    const first = releasedAt === null ? { releasedAt: at } : {};
    await tables.update(Conference, { id }, { ...now, ...first, version: number });
    const ids = await this.queries.everyId(id);
    await setNamesAside(tables, draft);
    const rooms = new Map([...ids.rooms, ...planned.rooms.map((room) => [room.name, room.id] as const)]);
    await writeChanges(tables, {
      ...{ id, at, schedule, ours: oursIn(planned), changes: rowChanges(released, planned) },
      ids: { talks: ids.talks, rooms },
      wasTimeZone: zoneBefore(released, planned),
    });
  }
}

function zoneBefore({ zone: was }: Planned, { zone: is }: Planned): string | null {
  return was.timeZone === is.timeZone ? null : was.timeZone;
}

/**
 * Rooms may take each other's names, and that of one that was taken out before: none may stand in the way of
 * another while they are written. One that was taken out says so from then on; people may have been in it.
 */
async function setNamesAside(tables: EntityManager, { conference, released, planned }: Draft): Promise<void> {
  const names = new Map(planned.rooms.map(({ id, name }) => [id, name]));
  for (const { id, name } of released.rooms)
    if (names.has(id) && names.get(id) !== name) await tables.update(ConferenceRoom, { id }, { name: id });
  const gone = await tables.findBy(ConferenceRoom, {
    ...{ conferenceId: conference.id, goneAt: Not(IsNull()), name: In([...names.values()]) },
    id: Not(In([...names.keys()])),
  });
  for (const { id, name } of gone)
    await tables.update(ConferenceRoom, { id }, { name: `${name} (taken out, ${id.slice(-6)})` });
}

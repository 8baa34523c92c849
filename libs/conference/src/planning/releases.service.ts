import { Transactions } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { blockingIn } from '../clashes/planned-clashes.js';
import { compared } from './planned-schedule.js';
import { ProgrammeReleased } from './planning.events.js';
import { clashesFirst, doesNotHold, lookAgain, nothingToRelease } from './planning.errors.js';
import { ReleasePlans, type ReleasePlan } from './release-plans.js';
import { ReleaseWriting } from './release-writing.js';
import { SpeakersAsked } from './speakers-asked.service.js';

interface Releasing {
  /** What was looked at; a program that did not look says nothing. */
  readonly seen?: string;
  /** Makes the whole address of a speaker's page from its secret. */
  readonly addressOf: (secret: string) => string;
}

/** Gives a programme to everybody: all of it at once, and speakers are asked whether their slots suit them. */
@Injectable()
export class Releases {
  constructor(
    private readonly transactions: Transactions,
    private readonly plans: ReleasePlans,
    private readonly writing: ReleaseWriting,
    private readonly speakers: SpeakersAsked,
  ) {}

  plan(actor: Actor, slug: string): Promise<ReleasePlan> {
    return this.plans.plan(actor, slug);
  }

  /** Answers the number of the release: the last one's, where a file moved talks and speakers are only asked again. */
  async release(actor: Actor, slug: string, { seen, addressOf }: Releasing): Promise<number> {
    return this.transactions.run(async (tables) => {
      const plan = await this.plans.plan(actor, slug);
      refuse(plan, seen);
      const number = hasNews(plan) ? await this.write(tables, actor, plan) : plan.draft.conference.version;
      await this.speakers.ask(tables, plan, addressOf);
      return number;
    });
  }

  private async write(tables: EntityManager, actor: Actor, plan: ReleasePlan): Promise<number> {
    const number = await this.writing.write(tables, actor, plan);
    this.transactions.announce(factOf(plan, number));
    return number;
  }
}

/** Is there anything for those who read the programme? */
export function hasNews({ draft }: ReleasePlan): boolean {
  return draft.changes.length > 0 || draft.conference.releasedAt === null;
}

function refuse(plan: ReleasePlan, seen: string | undefined): void {
  const { asked, faults, seen: now } = plan;
  if (seen !== undefined && seen !== now) throw lookAgain();
  if (!hasNews(plan) && asked.length === 0) throw nothingToRelease();
  const [fault] = faults;
  if (fault !== undefined) throw doesNotHold(fault);
  const blocking = blockingIn(plan.clashing);
  if (blocking.length > 0) throw clashesFirst(blocking.length);
}

function factOf(
  { draft: { conference, released, planned } }: ReleasePlan,
  number: number,
): ProgrammeReleased {
  const guids = (talks: readonly { readonly guid: string }[]) => talks.map(({ guid }) => guid);
  const { added, changed, gone } = compared(released.talks, planned.talks, ({ guid }) => guid);
  const talks = { added: guids(added), changed: guids(changed), gone: guids(gone) };
  return new ProgrammeReleased(conference.id, number, talks);
}

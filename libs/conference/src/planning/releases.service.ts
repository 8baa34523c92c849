import { Transactions } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { compared } from './planned-schedule.js';
import { ProgrammeReleased } from './planning.events.js';
import { doesNotHold, lookAgain, nothingToRelease } from './planning.errors.js';
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

  /** Answers the number of the release. */
  async release(actor: Actor, slug: string, { seen, addressOf }: Releasing): Promise<number> {
    return this.transactions.run(async (tables) => {
      const plan = await this.plans.plan(actor, slug);
      refuse(plan, seen);
      const number = await this.writing.write(tables, actor, plan);
      await this.speakers.ask(tables, plan, addressOf);
      this.transactions.announce(factOf(plan, number));
      return number;
    });
  }
}

function refuse({ draft, faults, seen: now }: ReleasePlan, seen: string | undefined): void {
  if (seen !== undefined && seen !== now) throw lookAgain();
  if (draft.changes.length === 0 && draft.conference.releasedAt !== null) throw nothingToRelease();
  const [fault] = faults;
  if (fault !== undefined) throw doesNotHold(fault);
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

import { Operation, readBody, versionExpected, Who, withEtag, type Reply, type Visit } from '#http';
import { isSignedIn, type Actor, type StaffGroup } from '#kernel';
import { membersOf, placesOpenTo, SessionQueries } from '#programme';
import {
  DayChoices,
  dayNotFound,
  DayPlans,
  DayQueries,
  type DayRow,
  type OptionRow,
  type PartPlan,
} from '#study-days';
import { Body, Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import type { z } from 'zod';
import { RUNNERS } from './only.js';
import { ChoicesAnswered, ChoicesGiven, DayGiven, DayShown, type KeptGiven } from './study-days.schema.js';

/** The plan of a study day: its parts, and what happens side by side in them. */
@Controller('api/v1/sessions/:id/day')
export class StudyDayApi {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly plans: DayPlans,
    private readonly days: DayQueries,
  ) {}

  @Get()
  @Operation({ summary: 'The parts of a study day, with what you chose', answer: DayShown })
  async read(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const session = await this.sessions.byId(actor, id);
    const day = await this.days.seenBy(actor, session, await this.sessions.leadersOf(id));
    if (!day) throw dayNotFound();
    withEtag(reply, day.version);
    return dayShown(day, await this.groupFor(actor, id));
  }

  @Put()
  @Operation({
    only: RUNNERS,
    summary: 'Plan a study day anew (those who run it); an option that keeps its name keeps its people',
    body: DayGiven,
    answer: DayShown,
  })
  async plan(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { parts, ...words } = readBody(DayGiven, visit.body);
    await this.plans.write(actor, id, { ...words, parts: parts.map(partOf) }, versionExpected(visit));
    return this.read(actor, id, reply);
  }

  private async groupFor(actor: Actor, sessionId: string): Promise<StaffGroup> {
    return isSignedIn(actor) ? this.days.groupFor({ sessionId, personId: actor.personId }) : '99';
  }
}

/** What I go to. */
@Controller('api/v1/sessions/:id/choices')
export class ChoicesApi {
  constructor(private readonly choices: DayChoices) {}

  @Put()
  @Operation({
    summary: 'Take a place in the day and choose an option of each part that has several: both or neither',
    body: ChoicesGiven,
    answer: ChoicesAnswered,
  })
  async choose(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const { choices } = readBody(ChoicesGiven, body);
    const wanted = Object.fromEntries(choices.map(({ part, optionId }) => [part, optionId]));
    return { status: await this.choices.choose(actor, id, wanted) };
  }
}

function partOf({ options, ...part }: z.output<typeof DayGiven>['parts'][number]): PartPlan {
  return {
    ...part,
    options: options.map(({ kept, ...option }) => ({ ...option, kept: kept.map(lotOf) })),
  };
}

function lotOf({ tiers, staffGroups, ...lot }: z.output<typeof KeptGiven>) {
  return { ...lot, staffGroups: [...new Set([...staffGroups, ...tiers.flatMap(membersOf)])] };
}

function dayShown({ price, joining, version, parts }: DayRow, group: StaffGroup) {
  const shown = parts.map(({ position: part, options, ...about }) => ({
    ...{ part, ...about },
    options: options.map((option) => optionShown(option, group)),
  }));
  return { price, joining, version, parts: shown };
}

function optionShown(option: OptionRow, group: StaffGroup) {
  const { id, title, place, capacity, isMine, room } = option;
  const open = placesOpenTo(group, room);
  const kept = room.kept.map(({ until, ...lot }) => ({ ...lot, until: new Date(until) }));
  return { id, title, place, capacity, isMine, kept, placesLeft: open === Infinity ? null : open };
}

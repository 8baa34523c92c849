import { roundedMinutes, TalkEntries, TalkRegisters, type TalksLine, type TalksRegister } from '#attendance';
import {
  ConferenceDayQueries,
  ConferenceDays,
  ConferenceQueries,
  TalkDoors,
  type ConferenceRow,
} from '#conference';
import { Operation, readBody, Who } from '#http';
import { authorise, type Actor } from '#kernel';
import { canChange } from '#programme';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { SignedBody, SignedShown } from './day-register.schema.js';
import { KEEPERS, RUNNERS } from './only.js';
import { DaysShown, DoorsShown, TalksRegisterShown } from './talks.schema.js';

const ONLY_RUNNERS = 'Only those who run this conference can see the codes of its doors.';

/** The days of a conference as sessions, and the doors of its rooms. */
@Controller('api/v1/conferences/:slug')
export class ConferenceDaysApi {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly days: ConferenceDays,
    private readonly dayQueries: ConferenceDayQueries,
    private readonly doors: TalkDoors,
  ) {}

  @Get('days')
  @Operation({ summary: 'The sessions of its days; none before they are opened', answer: DaysShown })
  async list(@Param('slug') slug: string) {
    return this.shown(await this.queries.there(slug));
  }

  @Put('days')
  @Operation({
    only: RUNNERS,
    summary: 'Open registration and check-in for every day (whoever runs the conference)',
    answer: DaysShown,
  })
  async open(@Who() actor: Actor, @Param('slug') slug: string) {
    await this.days.open(actor, slug);
    return this.shown(await this.queries.there(slug));
  }

  @Get('doors')
  @Operation({
    only: RUNNERS,
    summary: 'The codes of the rooms’ doors (whoever runs the conference)',
    answer: DoorsShown,
  })
  async codes(@Who() actor: Actor, @Param('slug') slug: string) {
    const conference = await this.queries.there(slug);
    authorise(canChange(actor, conference), ONLY_RUNNERS);
    const doors = await this.doors.rooms(conference.id);
    return { items: doors.map(({ id, name, shortCode }) => ({ id, room: name, code: shortCode })) };
  }

  private async shown({ id }: ConferenceRow) {
    const days = await this.dayQueries.of(id);
    return {
      items: days.map(({ day, date, sessionId, title, status, startsAt, endsAt }) => ({
        ...{ day, date, sessionId, title, status },
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      })),
    };
  }
}

/** Who was in which talk of a day, and what is written down by hand of one. */
@Controller('api/v1/sessions/:id/talks')
export class TalkRegisterApi {
  constructor(
    private readonly registers: TalkRegisters,
    private readonly entries: TalkEntries,
  ) {}

  @Get()
  @Operation({
    only: KEEPERS,
    summary: 'Who was in which talk of a conference’s day, with the minutes credited',
    answer: TalksRegisterShown,
  })
  async read(@Who() actor: Actor, @Param('id') id: string) {
    return registerShown(await this.registers.ofDay(actor, id));
  }

  @Post(':talk/people')
  @Operation({
    only: KEEPERS,
    summary: 'These people were in the talk, from its beginning to its end',
    body: SignedBody,
    answer: SignedShown,
    status: 201,
  })
  async sign(
    @Who() actor: Actor,
    @Param() { id: sessionId, talk: talkId }: { id: string; talk: string },
    @Body() body: unknown,
  ) {
    await this.registers.ofTalk(actor, sessionId, talkId);
    const { personIds, guestIds } = readBody(SignedBody, body);
    const people = [
      ...personIds.map((person) => ({ kind: 'person' as const, id: person })),
      ...guestIds.map((guest) => ({ kind: 'guest' as const, id: guest })),
    ];
    return { added: await this.entries.sign(actor, { sessionId, talkId }, people) };
  }

  @Delete(':talk/people/:attendee')
  @Operation({
    only: KEEPERS,
    summary: 'They were not in the talk: what was written down counts no longer',
    status: 204,
  })
  async takeBack(
    @Who() actor: Actor,
    @Param() { id: sessionId, talk: talkId, attendee }: { id: string; talk: string; attendee: string },
  ): Promise<void> {
    await this.entries.takeBack(actor, { sessionId, talkId }, attendee);
  }
}

function registerShown({ talks, lines }: TalksRegister): z.input<typeof TalksRegisterShown> {
  return {
    talks: talks.map(({ talkId: id, title, room, start, end }) => ({
      ...{ id, title, room, startsAt: start.toISOString(), endsAt: end.toISOString() },
    })),
    items: lines.map(lineShown),
  };
}

function lineShown({ attendee, personId, guestId, name, minutes, credited, minutesIn }: TalksLine) {
  return {
    ...{ attendee, personId, guestId, name },
    minutes: minutes === null ? null : roundedMinutes(minutes),
    credited: credited === null ? null : roundedMinutes(credited),
    talks: Array.from(minutesIn, ([id, spent]) => ({ id, minutes: roundedMinutes(spent) })),
  };
}

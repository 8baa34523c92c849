import { PartEntries, PartRegisters, roundedMinutes, type DayLine, type DayRegister } from '#attendance';
import { Operation, PartNumber, readBody, Who } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { SignedBody, TakenBackBody, DayRegisterShown, SignedShown } from './day-register.schema.js';
import { KEEPERS } from './only.js';

/** Who was in which part of a study day, and what it credits them with. */
@Controller('api/v1/sessions/:id/day/register')
export class DayRegisterApi {
  constructor(private readonly registers: PartRegisters) {}

  @Get()
  @Operation({
    summary: 'Who was in which part, with the minutes credited (a coordinator, or the session’s educator)',
    answer: DayRegisterShown,
  })
  async read(@Who() actor: Actor, @Param('id') id: string) {
    return registerShown(await this.registers.ofDay(actor, id));
  }
}

/** What is written down by hand of one part. */
@Controller('api/v1/sessions/:id/day/parts/:part/people')
export class PartPeopleApi {
  constructor(private readonly entries: PartEntries) {}

  @Post()
  @Operation({
    only: KEEPERS,
    summary:
      'These people were in the part, from its beginning to its end (a coordinator, or the session’s educator)',
    body: SignedBody,
    answer: SignedShown,
    status: 201,
  })
  async sign(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('part', PartNumber) part: number,
    @Body() body: unknown,
  ) {
    const { personIds, guestIds } = readBody(SignedBody, body);
    const people = [
      ...personIds.map((person) => ({ kind: 'person' as const, id: person })),
      ...guestIds.map((guest) => ({ kind: 'guest' as const, id: guest })),
    ];
    return { added: await this.entries.sign(actor, id, part, people) };
  }

  @Delete(':attendee')
  @Operation({
    only: KEEPERS,
    summary: 'They were not in the part: what was written down for it alone counts no longer, and is kept',
    body: TakenBackBody,
    status: 204,
  })
  async takeBack(
    @Who() actor: Actor,
    @Param() { id, attendee }: { id: string; attendee: string },
    @Param('part', PartNumber) position: number,
    @Body() body: unknown,
  ): Promise<void> {
    const { reason: why } = readBody(TakenBackBody, body ?? {});
    await this.entries.takeBack(actor, id, { position, attendee, why });
  }
}

function registerShown({ parts, lines }: DayRegister): z.input<typeof DayRegisterShown> {
  return {
    parts: parts.map(({ position: part, title, start, end }) => ({
      ...{ part, title, startsAt: start.toISOString(), endsAt: end.toISOString() },
    })),
    items: lines.map((line) => lineShown(line, parts)),
  };
}

function lineShown(line: DayLine, parts: DayRegister['parts']) {
  const { personId, guestId, name, minutes, credited, minutesIn } = line;
  return {
    ...{ personId, guestId, name },
    minutes: minutes === null ? null : roundedMinutes(minutes),
    credited: credited === null ? null : roundedMinutes(credited),
    parts: parts.map(({ position: part }, nth) => ({ part, minutes: roundedMinutes(minutesIn[nth] ?? 0) })),
  };
}

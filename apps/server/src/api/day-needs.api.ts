import { Operation, readBody, Who } from '#http';
import type { Actor } from '#kernel';
import { DayNeeds } from '#study-days';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { z } from 'zod';

const NeedsGiven = z.object({
  food: z.string().default('').describe('What I do not eat; the kitchen reads it without a name'),
  access: z.string().default('').describe('What I need to take part'),
});
const forgottenAt = z.iso.datetime().describe('When it is deleted');
const NeedsShown = z.object({ food: z.string(), access: z.string(), forgottenAt });
const NeedsOfAllShown = z.object({
  kitchen: z.array(z.object({ text: z.string(), people: z.int() })),
  access: z.array(z.object({ personId: z.string(), name: z.string(), text: z.string() })),
  forgottenAt,
});

/** What I eat and need at a study day. */
@Controller('api/v1/sessions/:id/needs')
export class NeedsApi {
  constructor(private readonly needs: DayNeeds) {}

  @Get()
  @Operation({ summary: 'What I told of what I eat and need at a study day', answer: NeedsShown })
  async mine(@Who() actor: Actor, @Param('id') id: string) {
    const { food, access, forgottenAt: until } = await this.needs.mine(actor, id);
    return { food, access, forgottenAt: until };
  }

  /** Answers nothing: an answer would be one more place where it stands. */
  @Put()
  @Operation({
    summary: 'Tell what I eat and need, in place of what I told before; empty texts delete it',
    body: NeedsGiven,
    status: 204,
  })
  async write(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<void> {
    await this.needs.write(actor, id, readBody(NeedsGiven, body));
  }
}

/** What people eat and need, for those who run the day. */
@Controller('api/v1/sessions/:id/day/needs')
export class NeedsOfAllApi {
  constructor(private readonly needs: DayNeeds) {}

  @Get()
  @Operation({
    summary: 'What people eat and need (those who run the day, and coordinators)',
    answer: NeedsOfAllShown,
  })
  async all(@Who() actor: Actor, @Param('id') id: string) {
    const { kitchen, access, forgottenAt: until } = await this.needs.ofAll(actor, id);
    return { kitchen, access, forgottenAt: until };
  }
}

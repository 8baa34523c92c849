import { given, Operation, readBody, Who } from '#http';
import { isSignedIn, type Actor } from '#kernel';
import {
  DIGEST_CHOICES,
  DIGEST_TIMES,
  MOVED_TALKS_CHOICES,
  NotificationChoices,
  REMINDER_CHOICES,
} from '#notifications';
import { personNotFound } from '#people';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { z } from 'zod';
import { Site } from '../setup/site.js';

const Chosen = z.object({
  reminders: z.enum(REMINDER_CHOICES).describe('Of sessions that one has a place in or leads'),
  digest: z.enum(DIGEST_CHOICES).describe('New training that suits one’s role'),
  digestTime: z.enum(DIGEST_TIMES).describe('On the wall clock of timeZone'),
  movedTalks: z
    .enum(MOVED_TALKS_CHOICES)
    .describe('Talks of a conference that move, of those that one starred'),
});

const ChosenShown = Chosen.extend({ timeZone: z.string() });

/** Which letters the person of the token gets. */
@Controller('api/v1/me/notifications')
export class NotificationsApi {
  constructor(
    private readonly choices: NotificationChoices,
    private readonly site: Site,
  ) {}

  @Get()
  @Operation({ summary: 'Which letters you get, and when', answer: ChosenShown })
  async show(@Who() actor: Actor) {
    if (!isSignedIn(actor)) throw personNotFound();
    return { ...(await this.choices.of(actor.personId)), timeZone: this.site.timeZone };
  }

  @Patch()
  @Operation({ summary: 'Choose which letters you get', body: Chosen.partial(), answer: ChosenShown })
  async change(@Who() actor: Actor, @Body() body: unknown) {
    await this.choices.change(actor, given(readBody(Chosen.partial(), body)));
    return this.show(actor);
  }
}

import { LettersAskedQueries } from '#discussion';
import {
  given,
  orRefused,
  pageAsked,
  readForm,
  readQuery,
  seeOther,
  shown,
  SignedIn,
  Who,
  type Typed,
  type Viewer,
} from '#http';
import type { Actor, FieldError } from '#kernel';
import { NotificationChoices } from '#notifications';
import { Body, Controller, Get, Injectable, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Site } from '../../setup/site.js';
import { OwnDetails } from './account.controller.js';
import { NotificationsForm } from './notifications.form.js';
import { mailTrouble, notificationsPage } from './notifications.page.js';

const Asked = z.object({ cursor: z.string().optional() });
const A_PAGE = 20;

/** Draws a person's choices, and the conversations that they get letters about. */
@Injectable()
export class NotificationsDrawing {
  constructor(
    private readonly letters: LettersAskedQueries,
    private readonly site: Site,
  ) {}

  async draw(
    actor: Actor,
    form: { readonly typed: Typed; readonly errors?: readonly FieldError[] },
    at: {
      readonly cursor?: string | undefined;
      readonly mailRefusedFor?: Parameters<typeof mailTrouble>[0];
    } = {},
  ) {
    const { timeZone } = this.site;
    const trouble = at.mailRefusedFor && mailTrouble(at.mailRefusedFor, timeZone);
    const letters = await this.letters.of(actor, pageAsked({ cursor: at.cursor, limit: A_PAGE }));
    const model = notificationsPage({ ...form, trouble, letters, timeZone });
    return shown('account/notifications', model, form.errors ? 422 : 200);
  }
}

/** A person's own choice of letters. */
@Controller('account/notifications')
export class NotificationsController {
  constructor(
    private readonly own: OwnDetails,
    private readonly choices: NotificationChoices,
    private readonly drawing: NotificationsDrawing,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Query() query: unknown) {
    const { cursor } = readQuery(Asked, query);
    const person = await this.own.of(viewer);
    const typed = { ...(await this.choices.of(person.id)) };
    return this.drawing.draw(actor, { typed }, { cursor, mailRefusedFor: person });
  }

  @Post()
  async choose(@Who() actor: Actor, @Body() body: unknown) {
    const form = readForm(NotificationsForm, body);
    if (!form.ok) return this.drawing.draw(actor, form);
    return orRefused(
      async () => {
        await this.choices.change(actor, given(form.value));
        return seeOther('/account', { kind: 'success', text: 'Your choice is kept.' });
      },
      ({ fields }) => this.drawing.draw(actor, { typed: body as Typed, errors: fields }),
    );
  }
}

import { given, orRefused, readForm, seeOther, shown, SignedIn, Who, type Typed, type Viewer } from '#http';
import type { Actor } from '#kernel';
import { NotificationChoices } from '#notifications';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { OwnDetails } from './account.controller.js';
import { NotificationsForm } from './notifications.form.js';
import { mailTrouble, notificationsPage } from './notifications.page.js';

/** A person's own choice of letters. */
@Controller('account/notifications')
export class NotificationsController {
  constructor(
    private readonly own: OwnDetails,
    private readonly choices: NotificationChoices,
    private readonly site: Site,
  ) {}

  @Get()
  async show(@SignedIn() viewer: Viewer | undefined) {
    const person = await this.own.of(viewer);
    const typed = { ...(await this.choices.of(person.id)) };
    const trouble = mailTrouble(person, this.site.timeZone);
    return shown('account/notifications', notificationsPage({ typed, trouble }));
  }

  @Post()
  async choose(@Who() actor: Actor, @Body() body: unknown) {
    const form = readForm(NotificationsForm, body);
    if (!form.ok) return shown('account/notifications', notificationsPage(form), 422);
    return orRefused(
      async () => {
        await this.choices.change(actor, given(form.value));
        return seeOther('/account', { kind: 'success', text: 'Your choice is kept.' });
      },
      ({ fields }) =>
        shown('account/notifications', notificationsPage({ typed: body as Typed, errors: fields }), 422),
    );
  }
}

import { localPath, Open, readForm, seeOther, shown, SignedIn, type Typed, type Viewer } from '#http';
import type { FieldError } from '#kernel';
import { PersonQueries, SignInLinks, type PersonRow } from '#people';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Site } from '../../setup/site.js';
import { CAST } from './cast.js';
import { SignInForm } from './sign-in.form.js';
import { signInPage } from './sign-in.page.js';

/** One workplace often shares one address on the internet: a whole ward may ask within the hour. */
export const SIGN_IN_LIMIT = { rateLimit: { max: 60, timeWindow: '1 hour' } };

@Open()
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly links: SignInLinks,
    private readonly people: PersonQueries,
    private readonly site: Site,
  ) {}

  @Get()
  async ask(@SignedIn() viewer: Viewer | undefined, @Query('next') next?: string) {
    if (viewer) return seeOther(localPath(next));
    return this.draw({ typed: { next: localPath(next) } });
  }

  @Post()
  @RouteConfig(SIGN_IN_LIMIT)
  async send(@Body() body: unknown) {
    const form = readForm(SignInForm, body);
    if (!form.ok) return this.draw(form, 422);
    await this.links.send(form.value, (secret) => `${this.site.baseUrl}/sign-in/link/${secret}`);
    return seeOther('/sign-in/sent');
  }

  @Get('sent')
  sent() {
    return shown('account/sent', {});
  }

  private async draw(form: { typed: Typed; errors?: readonly FieldError[] }, status = 200) {
    return shown('account/sign-in', signInPage(form, await this.cast()), status);
  }

  private async cast(): Promise<PersonRow[]> {
    return this.site.isDemo ? this.people.byEmails(CAST.map(({ email }) => email)) : [];
  }
}

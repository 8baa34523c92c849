import { Open, readBody, seeOther, type Reply, type Visit } from '#http';
import { notFound } from '#kernel';
import { PersonQueries, SignIns } from '#people';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { CAST } from './cast.js';
import { SessionCookie } from './session-cookie.js';
import { CastForm } from './sign-in.form.js';

/** In the demonstration, and nowhere else, a visitor may be any of the cast by one press. */
@Open()
@Controller('sign-in/as')
export class CastController {
  constructor(
    private readonly site: Site,
    private readonly people: PersonQueries,
    private readonly signIns: SignIns,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  async be(@Body() body: unknown, @Req() visit: Visit, @Res({ passthrough: true }) reply: Reply) {
    const { personId, next } = readBody(CastForm, body);
    const person = this.site.isDemo ? await this.people.byId(personId) : undefined;
    if (!person || !CAST.some(({ email }) => email === person.email)) throw notFound('this person');
    const how = { userAgent: visit.headers['user-agent'], isOwnDevice: false };
    this.cookie.give(reply, await this.signIns.open(person.id, how), false);
    return seeOther(next);
  }
}

import { Open, readForm, seeOther, shown, type Reply, type Visit } from '#http';
import { SignInLinkQueries, SignInLinks } from '#people';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { SessionCookie } from './session-cookie.js';
import { SIGN_IN_LIMIT } from './sign-in.controller.js';
import { LinkForm } from './sign-in.form.js';
import { linkPage } from './sign-in.page.js';

/** Gone: it was here once, or will never be. */
const GONE = 410;

/** Where the link in a letter leads. Opening it changes nothing, since mail scanners open every link. */
@Open()
@Controller('sign-in/link/:secret')
export class LinkController {
  constructor(
    private readonly links: SignInLinks,
    private readonly standings: SignInLinkQueries,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async open(@Param('secret') secret: string) {
    const standing = await this.standings.standing(secret);
    return shown('account/link', linkPage(standing), standing === 'good' ? 200 : GONE);
  }

  @Post()
  @RouteConfig(SIGN_IN_LIMIT)
  async use(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const standing = await this.standings.standing(secret);
    if (standing !== 'good') return shown('account/link', linkPage(standing), GONE);
    const form = readForm(LinkForm, body);
    const isOwnDevice = form.ok && form.value.ownDevice !== undefined;
    const signIn = await this.links.use(secret, { userAgent: visit.headers['user-agent'], isOwnDevice });
    this.cookie.give(reply, signIn, isOwnDevice);
    return seeOther(signIn.next);
  }
}

import { Open, seeOther, type Reply, type Visit } from '#http';
import { SignIns } from '#people';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { SESSION_COOKIE } from '../../setup/identity.js';
import { SessionCookie } from './session-cookie.js';

@Open()
@Controller('sign-out')
export class SignOutController {
  constructor(
    private readonly signIns: SignIns,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  async leave(@Req() visit: Visit, @Res({ passthrough: true }) reply: Reply) {
    const secret = visit.cookies[SESSION_COOKIE];
    if (secret) await this.signIns.endByCookie(secret);
    this.cookie.take(reply);
    return seeOther('/', { kind: 'success', text: 'You are signed out.' });
  }
}

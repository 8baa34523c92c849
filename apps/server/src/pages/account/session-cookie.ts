import type { Reply } from '#http';
import type { OpenedSignIn } from '#people';
import { Injectable } from '@nestjs/common';
import { SESSION_COOKIE } from '../../setup/identity.js';
import { Site } from '../../setup/site.js';

/** The cookie that holds a sign-in. Script cannot read it, and other sites' forms do not carry it. */
@Injectable()
export class SessionCookie {
  constructor(private readonly site: Site) {}

  /** On a shared computer it ends with the browser; on a person's own it stays as long as the sign-in. */
  give(reply: Reply, signIn: OpenedSignIn, isOwnDevice: boolean): void {
    const ends = isOwnDevice ? { expires: signIn.expiresAt } : {};
    void reply.setCookie(SESSION_COOKIE, signIn.secret, { ...this.options(), ...ends });
  }

  take(reply: Reply): void {
    void reply.clearCookie(SESSION_COOKIE, this.options());
  }

  private options() {
    const secure = this.site.baseUrl.startsWith('https:');
    return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  }
}

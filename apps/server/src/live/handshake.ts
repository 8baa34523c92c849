import { personActor } from '#kernel';
import { SignIns, Tokens, type Identity } from '#people';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { SESSION_COOKIE } from '../setup/identity.js';
import { Site } from '../setup/site.js';
import type { Caller } from './caller.js';

type Handshake = Socket['handshake'];

/** Who is at the other end: known by the cookie of a browser, or by a program's token. Asked once for a socket. */
@Injectable()
export class Handshakes {
  constructor(
    private readonly signIns: SignIns,
    private readonly tokens: Tokens,
    private readonly site: Site,
  ) {}

  async callerOf(socket: Socket): Promise<Caller | undefined> {
    const known = await this.knownBy(socket.handshake);
    if (!known) return undefined;
    const { person } = known;
    return { socket, ...known, actor: personActor(person.personId, person.accessLevel), room: undefined };
  }

  private async knownBy({ auth, headers }: Handshake): Promise<Known | undefined> {
    const { token } = auth as { token?: unknown };
    if (typeof token === 'string') return known(await this.tokens.byBearer(token));
    const cookie = cookieIn(headers.cookie);
    if (cookie === undefined || !this.isOurs(headers)) return undefined;
    return known(await this.signIns.byCookie(cookie), this.signIns.idOf(cookie));
  }

  /** A browser sends its cookie along from any site's page, so that a page of another site is turned away. */
  private isOurs({ origin, host }: Handshake['headers']): boolean {
    if (origin === undefined) return true;
    return origin === this.site.baseUrl || hostOf(origin) === host;
  }
}

type Known = Pick<Caller, 'person' | 'signInId'>;

function known(person: Identity | undefined, signInId?: string): Known | undefined {
  return person && { person, signInId };
}

function cookieIn(header: string | undefined): string | undefined {
  const pair = header?.split(/; */).find((part) => part.startsWith(`${SESSION_COOKIE}=`));
  return pair?.slice(SESSION_COOKIE.length + 1);
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

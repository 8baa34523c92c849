import { Reader, sql, Transactions } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { deviceOf } from './domain/device.js';
import { stayUntil } from './domain/sign-in-link.js';
import { identityOfSignIn, type Identity } from './identity.js';
import { Person } from './person.entity.js';
import { personNotFound } from './people.errors.js';
import { SignedOut } from './people.events.js';
import { fingerprint, newSecret } from './secrets.js';
import { SignIn } from './sign-in.entity.js';

/** "Last seen" is true to the hour, so that a page that is read writes nothing. */
const SEEN_EVERY = 3_600_000;

/** A new sign-in: the secret for the cookie, and when it ends by itself. */
export interface OpenedSignIn {
  readonly personId: string;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** One of a person's browsers. */
export interface SignInRow {
  /** The fingerprint of its cookie: it names the sign-in and opens nothing. */
  readonly id: string;
  readonly device: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
}

@Injectable()
export class SignIns {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Whose cookie this is, or nothing where it was ended, has run out, or was never ours. One statement. */
  async byCookie(secret: string): Promise<Identity | undefined> {
    const now = this.clock.now();
    const found = await identityOfSignIn(this.reader, fingerprint(secret), now);
    if (!found) return undefined;
    const { lastSeenAt, ...identity } = found;
    if (+now - lastSeenAt >= SEEN_EVERY) await this.seen(secret, now);
    return identity;
  }

  /** Opens a sign-in for somebody who has proved who they are. The caller holds the proof. */
  async open(
    personId: string,
    how: { readonly userAgent: string | undefined; readonly isOwnDevice: boolean },
  ): Promise<OpenedSignIn> {
    return this.transactions.run(async (tables) => {
      if (!(await tables.existsBy(Person, { id: personId, leftAt: IsNull() }))) throw personNotFound();
      const now = this.clock.now();
      const secret = newSecret();
      const expiresAt = stayUntil(now, how.isOwnDevice);
      const tokenHash = fingerprint(secret);
      const device = deviceOf(how.userAgent);
      await tables.insert(SignIn, {
        tokenHash,
        personId,
        device,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
      });
      return { personId, secret, expiresAt };
    });
  }

  /** Signs out the browser that holds this cookie. */
  async endByCookie(secret: string): Promise<void> {
    await this.end({ signInId: fingerprint(secret) });
  }

  /** Ends one of the actor's own sign-ins. */
  async endOne(actor: Actor, id: string): Promise<void> {
    if (isSignedIn(actor)) await this.end({ signInId: id, personId: actor.personId });
  }

  async endAll(actor: Actor): Promise<void> {
    if (isSignedIn(actor)) await this.end({ personId: actor.personId });
  }

  /** The person's own browsers that are signed in, the latest first. */
  async list(personId: string): Promise<SignInRow[]> {
    return this.reader.rows(sql`
      select token_hash as "id", device as "device", created_at as "createdAt", last_seen_at as "lastSeenAt"
      from sign_in
      where person_id = ${personId} and ended_at is null and expires_at > ${+this.clock.now()}
      order by created_at desc, token_hash`);
  }

  /** Which of the listed sign-ins a cookie is. */
  idOf(secret: string): string {
    return fingerprint(secret);
  }

  private async seen(secret: string, now: Date): Promise<void> {
    await this.transactions.run((tables) =>
      tables.update(SignIn, { tokenHash: fingerprint(secret) }, { lastSeenAt: now }),
    );
  }

  private async end(which: SignedOut['which']): Promise<void> {
    const { signInId, personId } = which;
    const where = { ...(signInId ? { tokenHash: signInId } : {}), ...(personId ? { personId } : {}) };
    await this.transactions.run(async (tables) => {
      const { affected } = await tables.update(
        SignIn,
        { ...where, endedAt: IsNull() },
        { endedAt: this.clock.now() },
      );
      if (affected !== 0) this.transactions.announce(new SignedOut(which));
    });
  }
}

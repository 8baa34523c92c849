import { Transactions } from '#database';
import { Clock, DomainError } from '#kernel';
import { Outbox } from '#mail';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { emailOf } from './domain/draft.js';
import { anHourBefore, LINKS_AN_HOUR, standingOf } from './domain/sign-in-link.js';
import { Person } from './person.entity.js';
import { makeLink } from './make-link.js';
import { fingerprint } from './secrets.js';
import { SignInLink } from './sign-in.entity.js';
import { signInLetter } from './sign-in-letter.js';
import { SignIns, type OpenedSignIn } from './sign-ins.service.js';

/** What a person who asks for a link has said. */
export interface LinkWish {
  readonly email: string;
  /** Where they were going: a path of this site. */
  readonly next: string;
}

/** How a person opens a link. */
export interface LinkUse {
  readonly userAgent: string | undefined;
  /** Not a shared computer: they stay signed in for longer. */
  readonly isOwnDevice: boolean;
}

@Injectable()
export class SignInLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly signIns: SignIns,
  ) {}

  /**
   * Sends a link where the address is known. The answer is the same in every case, so that nobody
   * learns who is in the network. `addressOf` makes the link's whole address from its secret.
   */
  async send(wish: LinkWish, addressOf: (secret: string) => string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const now = this.clock.now();
      const person = await tables.findOneBy(Person, { email: emailOf(wish.email) });
      if (!person?.email || person.leftAt) return;
      const lately = { personId: person.id, createdAt: MoreThan(anHourBefore(now)) };
      if ((await tables.countBy(SignInLink, lately)) >= LINKS_AN_HOUR) return;
      const secret = await makeLink(tables, { personId: person.id, nextPath: wish.next, now });
      await this.outbox.post(signInLetter(person.email, addressOf(secret)));
    });
  }

  /** Signs in by a link, once. */
  async use(secret: string, how: LinkUse): Promise<OpenedSignIn & { readonly next: string }> {
    return this.transactions.run(async (tables) => {
      const now = this.clock.now();
      const tokenHash = fingerprint(secret);
      const link = await tables.findOneBy(SignInLink, { tokenHash });
      if (!link || standingOf(link, now) !== 'good') throw linkSpent();
      await tables.update(SignInLink, { tokenHash }, { usedAt: now });
      return { ...(await this.signIns.open(link.personId, how)), next: link.nextPath };
    });
  }
}

function linkSpent(): DomainError {
  return new DomainError(
    'link-spent',
    'conflict',
    'This link has been used, or is older than 15 minutes. Ask for a new one: it takes a moment.',
  );
}

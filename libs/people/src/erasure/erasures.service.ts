import { Audit } from '#audit';
import { Transactions } from '#database';
import { authorise, Clock, foldedName, isSelf, type Actor } from '#kernel';
import { Outbox } from '#mail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApiToken } from '../api-token.entity.js';
import { refuseLastAdministrator } from '../last-administrator.js';
import { personNotFound } from '../people.errors.js';
import { PersonLeft } from '../people.events.js';
import { ONLY_YOURSELF } from '../people.policy.js';
import { Person } from '../person.entity.js';
import { SignIn, SignInLink } from '../sign-in.entity.js';

/** Who asks to be forgotten. */
export interface Leaver {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** How a part of the house lets go of what it holds of a person, inside the transaction that forgets them. */
export type Forgetting = (tables: EntityManager, leaver: Leaver) => Promise<void>;

/** Under which name the register of the past goes on. */
export const FORMER_MEMBER = 'A former member';

/**
 * A person leaves, and who they are is forgotten. That somebody came, for how long, in which role and from
 * which workplace stays: it is the network's record, and names nobody any more.
 */
@Injectable()
export class Erasures {
  private readonly parts: Forgetting[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Libraries above hold things of people too. What fails in one of them fails the whole. */
  also(part: Forgetting): void {
    this.parts.push(part);
  }

  /** Nobody but the person themself; it cannot be undone. */
  async erase(actor: Actor, personId: string): Promise<void> {
    authorise(isSelf(actor, personId), ONLY_YOURSELF);
    await this.transactions.run(async (tables) => {
      const person = await tables.findOneBy(Person, { id: personId });
      if (!person || person.leftAt) throw personNotFound();
      await refuseLastAdministrator(tables, person);
      for (const part of this.parts) await part(tables, person);
      await this.forget(tables, person);
      await this.audit.note(actor, { act: 'person-erased', subjectKind: 'person', subjectId: personId });
      this.transactions.announce(new PersonLeft(personId));
    });
  }

  private async forget(tables: EntityManager, { id: personId, email, version }: Person): Promise<void> {
    await tables.delete(SignIn, { personId });
    await tables.delete(ApiToken, { personId });
    await tables.delete(SignInLink, { personId });
    if (email !== null) await this.outbox.forget(email);
    await tables.update(
      Person,
      { id: personId },
      {
        ...{ name: FORMER_MEMBER, sortName: foldedName(FORMER_MEMBER), email: null, accessLevel: 'member' },
        ...{ mailRefusedAt: null, mailRefusedCode: null },
        ...{ leftAt: this.clock.now(), version: version + 1 },
      },
    );
  }
}

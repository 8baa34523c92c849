import { Audit } from '#audit';
import { Transactions } from '#database';
import { authorise, Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { ApiToken } from './api-token.entity.js';
import { refuseLastAdministrator } from './last-administrator.js';
import { personNotFound } from './people.errors.js';
import { PersonLeft } from './people.events.js';
import {
  canChangePeople,
  canGiveAccess,
  NOT_ABOVE_YOURSELF,
  ONLY_COORDINATORS_CHANGE,
} from './people.policy.js';
import { Person } from './person.entity.js';
import { SignIn } from './sign-in.entity.js';

/** People who leave the network. What they took part in stays; they can no longer sign in. */
@Injectable()
export class Departures {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async note(actor: Actor, personId: string): Promise<void> {
    authorise(canChangePeople(actor), ONLY_COORDINATORS_CHANGE);
    await this.transactions.run(async (tables) => {
      const person = await tables.findOneBy(Person, { id: personId });
      if (!person) throw personNotFound();
      authorise(canGiveAccess(actor, person.accessLevel, 'member'), NOT_ABOVE_YOURSELF);
      if (person.leftAt) return;
      await refuseLastAdministrator(tables, person);
      const change = { leftAt: this.clock.now(), version: person.version + 1 };
      await tables.update(Person, { id: personId }, change);
      await shutOut(tables, personId, this.clock.now());
      await this.audit.note(actor, { act: 'person-left', subjectKind: 'person', subjectId: personId });
      this.transactions.announce(new PersonLeft(personId));
    });
  }

  /** They are back: the same person, with everything that they did before. */
  async undo(actor: Actor, personId: string): Promise<void> {
    authorise(canChangePeople(actor), ONLY_COORDINATORS_CHANGE);
    await this.transactions.run(async (tables) => {
      const person = await tables.findOneBy(Person, { id: personId });
      if (!person) throw personNotFound();
      authorise(canGiveAccess(actor, person.accessLevel, 'member'), NOT_ABOVE_YOURSELF);
      await tables.update(Person, { id: personId }, { leftAt: null, version: person.version + 1 });
      await this.audit.note(actor, { act: 'person-returned', subjectKind: 'person', subjectId: personId });
    });
  }
}

/** Ends every sign-in and revokes every token at once. */
async function shutOut(tables: EntityManager, personId: string, now: Date): Promise<void> {
  await tables.update(SignIn, { personId, endedAt: IsNull() }, { endedAt: now });
  await tables.update(ApiToken, { personId, revokedAt: IsNull() }, { revokedAt: now });
}

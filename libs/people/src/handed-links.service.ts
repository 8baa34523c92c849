import { Audit } from '#audit';
import { Transactions } from '#database';
import { authorise, Clock, conflict, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { emailOf } from './domain/draft.js';
import { makeLink } from './make-link.js';
import { Person } from './person.entity.js';

/** Sign-in links that are handed over, where no letter can leave. */
@Injectable()
export class HandedLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A link's secret, for whoever looks after the server itself. */
  async make(actor: Actor, email: string): Promise<string> {
    authorise(actor.kind === 'system', 'Only the server’s own command line hands out links.');
    return this.transactions.run(async (tables) => {
      const person = await tables.findOneBy(Person, { email: emailOf(email) });
      if (!person || person.leftAt) throw nobody();
      await this.audit.note(actor, { act: 'sign-in-link-made', subjectKind: 'person', subjectId: person.id });
      return makeLink(tables, { personId: person.id, nextPath: '/', now: this.clock.now() });
    });
  }
}

function nobody(): Error {
  return conflict('nobody', 'Nobody in the network has this e-mail address. No link was made.');
}

import { Transactions } from '#database';
import { SYSTEM } from '#kernel';
import { NetworkName, Organisations } from '#organisations';
import { NOT_KNOWN, People } from '#people';
import { Injectable } from '@nestjs/common';
import type { SetUpForm } from './set-up.form.js';

/** Founds a network: its name, its first organisation, which is a hub, and its first administrator. All or nothing. */
@Injectable()
export class Founding {
  constructor(
    private readonly transactions: Transactions,
    private readonly network: NetworkName,
    private readonly organisations: Organisations,
    private readonly people: People,
  ) {}

  /** Answers the administrator's id. */
  async of(wish: SetUpForm): Promise<string> {
    return this.transactions.run(async () => {
      await this.network.give(SYSTEM, wish.network);
      const organisationId = await this.organisations.add(SYSTEM, {
        name: wish.organisation,
        shortName: '',
        position: 'hub',
        sector: 'nhs',
        area: '',
        workforce: [],
      });
      const { name, email } = wish;
      const draft = { name, email, organisationId, roleId: NOT_KNOWN, accessLevel: 'administrator' } as const;
      return this.people.add(SYSTEM, draft);
    });
  }
}

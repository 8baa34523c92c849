import { Transactions } from '#database';
import { authorise, Clock, foldedName, invalid, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { faultsOf, tidied, type Headcount, type OrganisationDraft } from './domain/draft.js';
import { newWorkplaceCode } from './workplace-code.js';
import { Organisation } from './organisation.entity.js';
import { organisationExists, organisationNotFound, organisationStale } from './organisations.errors.js';
import { OrganisationAdded, OrganisationChanged } from './organisations.events.js';
import { canChangeOrganisations, ONLY_COORDINATORS } from './organisations.policy.js';
import { Workforce } from './workforce.entity.js';

@Injectable()
export class Organisations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Adds an organisation to the network and answers its id. */
  async add(actor: Actor, draft: OrganisationDraft): Promise<string> {
    authorise(canChangeOrganisations(actor), ONLY_COORDINATORS);
    const wanted = sound(draft);
    return this.transactions.run(async (tables) => {
      await refuseTwin(tables, wanted.name);
      const now = this.clock.now();
      const id = newId(now);
      const workplaceCode = newWorkplaceCode();
      await tables.insert(Organisation, { ...named(wanted), id, workplaceCode, createdAt: now, version: 1 });
      await writeWorkforce(tables, id, wanted.workforce);
      this.transactions.announce(new OrganisationAdded(id));
      return id;
    });
  }

  /** Changes what is given and leaves the rest; refuses where `version` is given and is no longer the latest. */
  async change(
    actor: Actor,
    id: string,
    changes: Partial<OrganisationDraft>,
    version?: number,
  ): Promise<void> {
    authorise(canChangeOrganisations(actor), ONLY_COORDINATORS);
    await this.transactions.run(async (tables) => {
      const kept = await tables.findOneBy(Organisation, { id });
      if (!kept) throw organisationNotFound();
      if (version !== undefined && version !== kept.version) throw organisationStale();
      const workforce = await tables.findBy(Workforce, { organisationId: id });
      const wanted = sound({ ...draftOf(kept, workforce), ...changes });
      await refuseTwin(tables, wanted.name, id);
      await tables.update(Organisation, { id }, { ...named(wanted), version: kept.version + 1 });
      if (changes.workforce) await writeWorkforce(tables, id, wanted.workforce);
      this.transactions.announce(new OrganisationChanged(id));
    });
  }
}

function sound(draft: OrganisationDraft): OrganisationDraft {
  const wanted = tidied(draft);
  const faults = faultsOf(wanted);
  if (faults.length > 0) throw invalid(faults);
  return wanted;
}

async function refuseTwin(tables: EntityManager, name: string, except?: string): Promise<void> {
  const twin = await tables.findOneBy(Organisation, { sortName: foldedName(name) });
  if (twin && twin.id !== except) throw organisationExists(twin.name);
}

function named({ name, shortName, position, sector, area }: OrganisationDraft) {
  return { name, sortName: foldedName(name), shortName, position, sector, area };
}

function draftOf(
  { name, shortName, position, sector, area }: Organisation,
  workforce: readonly Headcount[],
): OrganisationDraft {
  return { name, shortName, position, sector, area, workforce };
}

async function writeWorkforce(
  tables: EntityManager,
  organisationId: string,
  workforce: readonly Headcount[],
): Promise<void> {
  await tables.delete(Workforce, { organisationId });
  if (workforce.length === 0) return;
  await tables.insert(
    Workforce,
    workforce.map(({ staffGroup, headcount }) => ({ organisationId, staffGroup, headcount })),
  );
}

import { Transactions } from '#database';
import { authorise, Clock, foldedName, invalid, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { faultsOf, tidied, type PersonDraft } from './domain/draft.js';
import {
  emailTaken,
  organisationUnknown,
  personNotFound,
  personStale,
  roleUnknown,
} from './people.errors.js';
import { AccessChanged, PersonChanged, PersonJoined, PostTaken } from './people.events.js';
import {
  canChangePeople,
  canChangePerson,
  canGiveAccess,
  NOT_ABOVE_YOURSELF,
  ONLY_COORDINATORS_CHANGE,
} from './people.policy.js';
import { Person } from './person.entity.js';
import { Post } from './post.entity.js';
import { Role } from './role.entity.js';

/** What may be changed of a person, and from when a new job counts (now, if nothing is said). */
export type PersonChanges = Partial<PersonDraft> & { readonly since?: Date };

@Injectable()
export class People {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Adds a person with their first post and answers their id. */
  async add(actor: Actor, draft: PersonDraft): Promise<string> {
    authorise(canChangePeople(actor), ONLY_COORDINATORS_CHANGE);
    authorise(canGiveAccess(actor, 'member', draft.accessLevel), NOT_ABOVE_YOURSELF);
    const wanted = sound(draft);
    return this.transactions.run(async (tables) => {
      await refuseUnknown(tables, wanted);
      const now = this.clock.now();
      const id = newId(now);
      await tables.insert(Person, { ...columns(wanted), id, joinedAt: now, leftAt: null, version: 1 });
      await this.takePost(tables, id, { ...wanted, since: now });
      this.transactions.announce(new PersonJoined(id));
      return id;
    });
  }

  /** Changes what is given and leaves the rest; a new role or workplace adds a post. */
  async change(actor: Actor, id: string, changes: PersonChanges, version?: number): Promise<void> {
    authorise(canChangePerson(actor, id), ONLY_COORDINATORS_CHANGE);
    await this.transactions.run(async (tables) => {
      const kept = await tables.findOneBy(Person, { id });
      if (!kept) throw personNotFound();
      if (version !== undefined && version !== kept.version) throw personStale();
      const { since, ...said } = changes;
      const wanted = sound({ ...draftOf(kept), ...said });
      authorise(canGiveAccess(actor, kept.accessLevel, wanted.accessLevel), NOT_ABOVE_YOURSELF);
      await refuseUnknown(tables, wanted, id);
      await tables.update(Person, { id }, { ...columns(wanted), version: kept.version + 1 });
      if (isNewPost(kept, wanted)) await this.takePost(tables, id, { ...wanted, since });
      this.tell(kept, wanted);
    });
  }

  private async takePost(
    tables: EntityManager,
    personId: string,
    post: { organisationId: string | null; roleId: string; since?: Date | undefined },
  ): Promise<void> {
    const now = this.clock.now();
    const since = post.since ?? now;
    const { organisationId, roleId } = post;
    await tables.insert(Post, { id: newId(now), personId, organisationId, roleId, since });
    this.transactions.announce(new PostTaken(personId, since));
  }

  private tell(kept: Person, wanted: PersonDraft): void {
    this.transactions.announce(new PersonChanged(kept.id));
    if (kept.accessLevel === wanted.accessLevel) return;
    this.transactions.announce(new AccessChanged(kept.id, kept.accessLevel, wanted.accessLevel));
  }
}

function sound(draft: PersonDraft): PersonDraft {
  const wanted = tidied(draft);
  const faults = faultsOf(wanted);
  if (faults.length > 0) throw invalid(faults);
  return wanted;
}

async function refuseUnknown(tables: EntityManager, wanted: PersonDraft, self?: string): Promise<void> {
  const { email, organisationId, roleId } = wanted;
  if (email !== null) {
    const holder = await tables.findOneBy(Person, { email });
    if (holder && holder.id !== self) throw emailTaken();
  }
  if (!(await tables.existsBy(Role, { id: roleId }))) throw roleUnknown();
  if (organisationId !== null && !(await organisationExists(tables, organisationId)))
    throw organisationUnknown();
}

/** Organisations stand on the same line as people, so that their table is asked by its name. */
async function organisationExists(tables: EntityManager, id: string): Promise<boolean> {
  return tables.existsBy('Organisation', { id });
}

function draftOf({ name, email, accessLevel, organisationId, roleId }: Person): PersonDraft {
  return { name, email, accessLevel, organisationId, roleId };
}

function columns({ name, email, accessLevel, organisationId, roleId }: PersonDraft) {
  return { name, sortName: foldedName(name), email, accessLevel, organisationId, roleId };
}

function isNewPost(kept: Person, wanted: PersonDraft): boolean {
  return kept.roleId !== wanted.roleId || kept.organisationId !== wanted.organisationId;
}

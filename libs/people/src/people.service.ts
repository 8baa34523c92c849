import { Audit } from '#audit';
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
import { refuseLastAdministrator } from './last-administrator.js';
import { AccessChanged, PersonChanged, PersonJoined, PostTaken } from './people.events.js';
import {
  canChangeEmail,
  canChangePeople,
  canChangePerson,
  canGiveAccess,
  EMAIL_IS_PROOF,
  EMAIL_OF_SOMEBODY_ABOVE,
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
    private readonly audit: Audit,
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
      await this.audit.note(actor, { act: 'person-added', subjectKind: 'person', subjectId: id });
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
      const isEmailKept = wanted.email === kept.email;
      authorise(isEmailKept || canChangePeople(actor), EMAIL_IS_PROOF);
      authorise(isEmailKept || canChangeEmail(actor, kept.accessLevel), EMAIL_OF_SOMEBODY_ABOVE);
      await refuseUnknown(tables, wanted, id);
      if (wanted.accessLevel !== 'administrator') await refuseLastAdministrator(tables, kept);
      const change = { ...columns(wanted), ...standingOfMail(kept, wanted), version: kept.version + 1 };
      await tables.update(Person, { id }, change);
      if (isNewPost(kept, wanted)) await this.takePost(tables, id, { ...wanted, since });
      await this.noteChange(actor, kept, wanted);
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

  private async noteChange(actor: Actor, kept: Person, wanted: PersonDraft): Promise<void> {
    const details = differences(draftOf(kept), wanted);
    const subject = { subjectKind: 'person', subjectId: kept.id };
    await this.audit.note(actor, { act: 'person-changed', ...subject, details });
    this.transactions.announce(new PersonChanged(kept.id));
    if (kept.accessLevel === wanted.accessLevel) return;
    this.transactions.announce(new AccessChanged(kept.id, kept.accessLevel, wanted.accessLevel));
  }
}

/** What was changed, as [before, after]; of a name or an address only that it was, since the audit outlives both. */
function differences(before: PersonDraft, after: PersonDraft): Record<string, unknown> {
  const changed = (Object.keys(before) as (keyof PersonDraft)[]).filter((key) => before[key] !== after[key]);
  const isPrivate = (key: keyof PersonDraft): boolean => key === 'name' || key === 'email';
  return Object.fromEntries(
    changed.map((key) => [key, isPrivate(key) ? 'changed' : [before[key], after[key]]]),
  );
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

/** What was said of an address is not true of another. */
function standingOfMail(kept: Person, wanted: PersonDraft) {
  return kept.email === wanted.email ? {} : { mailRefusedAt: null, mailRefusedCode: null };
}

function isNewPost(kept: Person, wanted: PersonDraft): boolean {
  return kept.roleId !== wanted.roleId || kept.organisationId !== wanted.organisationId;
}

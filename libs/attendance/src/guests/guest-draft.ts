import { foldedName, invalid, newId, oneLine, type FieldError } from '#kernel';
import { isEmail } from '#people';
import type { EntityManager } from 'typeorm';
import { emailKey } from '../domain/matching.js';
import { Guest } from '../tables/index.js';

/** What a guest says, or what is said of them. */
export interface GuestDraft {
  readonly name: string;
  readonly organisationName: string;
  readonly organisationId?: string | null | undefined;
  readonly roleId: string;
  readonly email?: string | null | undefined;
}

/** Writes a guest down and answers their id. */
export async function addGuest(tables: EntityManager, draft: GuestDraft, at: Date): Promise<string> {
  const guest = { ...tidied(draft), id: newId(at), claimedBy: null, claimedAt: null, createdAt: at };
  const faults = await faultsOf(tables, guest);
  if (faults.length > 0) throw invalid(faults);
  await tables.insert(Guest, guest);
  return guest.id;
}

function tidied({ name, organisationName, organisationId, roleId, email }: GuestDraft) {
  return {
    name: oneLine(name),
    sortName: foldedName(name),
    organisationName: oneLine(organisationName),
    organisationId: organisationId || null,
    roleId,
    email: email ? emailKey(email) : null,
  };
}

async function faultsOf(tables: EntityManager, guest: ReturnType<typeof tidied>): Promise<FieldError[]> {
  const faults: FieldError[] = [];
  if (guest.name === '') faults.push({ field: 'name', message: 'Enter their name.' });
  for (const field of ['name', 'organisationName'] as const)
    if (guest[field].length > 200) faults.push({ field, message: 'Use 200 letters at most.' });
  if (guest.organisationId !== null && !(await tables.existsBy('Organisation', { id: guest.organisationId })))
    faults.push({ field: 'organisationId', message: 'Choose a workplace from the list.' });
  if (guest.organisationId === null && guest.organisationName === '')
    faults.push({ field: 'organisationName', message: 'Enter where they work.' });
  if (!(await tables.existsBy('Role', { id: guest.roleId })))
    faults.push({ field: 'roleId', message: 'Choose their role from the list.' });
  if (guest.email !== null && !isEmail(guest.email))
    faults.push({
      field: 'email',
      message: 'Enter an e-mail address like name@example.org, or leave it empty.',
    });
  return faults;
}

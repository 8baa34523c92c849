import type { GuestDraft, Named } from '#attendance';
import { DomainError, invalid, type Actor } from '#kernel';
import { RoleNames } from '#people';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { GuestBody } from './attendance.schema.js';

interface Said {
  readonly personId?: string | undefined;
  readonly guestId?: string | undefined;
  readonly guest?: z.output<typeof GuestBody> | undefined;
}

/** Whom a program means: one person, one known guest, or a new guest with a role by name. */
@Injectable()
export class Whom {
  constructor(private readonly roles: RoleNames) {}

  async named(actor: Actor, { personId, guestId, guest }: Said): Promise<Named> {
    const given = [personId, guestId, guest].filter((one) => one !== undefined);
    if (given.length !== 1)
      throw invalid([{ field: 'personId', message: 'Name one: a personId, a guestId or a guest.' }]);
    if (personId !== undefined) return { personId };
    if (guestId !== undefined) return { guestId };
    return { guest: await this.guest(actor, guest ?? { name: '', organisation: '' }) };
  }

  async guest(actor: Actor, said: z.output<typeof GuestBody>): Promise<GuestDraft> {
    const roleId = await this.roles.idOf(actor, { role: said.role });
    const { name, organisation, organisationId, email } = said;
    return { name, organisationName: organisation, organisationId, email, roleId };
  }
}

const GUEST_FIELDS: Readonly<Record<string, string>> = {
  name: 'guest.name',
  organisationName: 'guest.organisation',
  organisationId: 'guest.organisationId',
  roleId: 'guest.role',
  role: 'guest.role',
  email: 'guest.email',
};

/** Names the fields of a guest in a refusal as the program that sent them does. */
export async function inTheirWords<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = error.fields.map(({ field, message }) => ({
      field: GUEST_FIELDS[field] ?? field,
      message,
    }));
    throw new DomainError(error.code, error.kind, error.message, fields);
  }
}

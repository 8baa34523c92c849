import type { GuestDraft } from '#attendance';
import type { Typed } from '#http';
import { DomainError, type FieldError } from '#kernel';
import { OrganisationQueries } from '#organisations';
import { RoleQueries } from '#people';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { organisationChoices, roleChoices } from '../choices.js';
import { formWords } from '../form-words.js';

export const GUEST_FIELDS = ['guestName', 'organisationId', 'organisationName', 'roleId', 'email'] as const;

const text = z.string().trim().default('');

/** What is said of a guest on one screen. The library refuses what is missing, and names the field. */
export const GuestForm = z
  .object({ guestName: text, organisationId: text, organisationName: text, roleId: text, email: text })
  .transform(({ guestName, ...said }): GuestDraft => ({
    ...said,
    name: guestName,
    organisationId: said.organisationId || null,
  }));

/** The library calls a guest's name `name`; a form may have another name beside it. */
export function guestErrors(refusal: DomainError): FieldError[] {
  return refusal.fields.map(({ field, message }) => ({
    field: field === 'name' ? 'guestName' : field,
    message,
  }));
}

const TO_YOU: Readonly<Record<string, string>> = {
  name: 'Enter your name.',
  organisationId: 'Choose your workplace from the list.',
  organisationName: 'Choose your workplace, or write its name.',
  roleId: 'Choose your role from the list.',
};

/** The same, where the guest is the one who reads it. */
export function ownErrors(refusal: DomainError): FieldError[] {
  return guestErrors(refusal).map((error, at) => {
    const field = refusal.fields[at]?.field ?? '';
    return { ...error, message: TO_YOU[field] ?? error.message };
  });
}

/** The lists that a guest is asked with, and what was typed. */
@Injectable()
export class GuestFields {
  constructor(
    private readonly roles: RoleQueries,
    private readonly organisations: OrganisationQueries,
  ) {}

  async filled(typed: Typed, errors: readonly FieldError[] = []) {
    const [roles, organisations] = await Promise.all([this.roles.all(), this.organisations.all()]);
    const choose = { value: '', text: 'Choose a role' };
    const elsewhere = { value: '', text: 'Not in this list' };
    return {
      form: formWords(GUEST_FIELDS, typed, errors),
      roles: [choose, ...roleChoices(roles)],
      organisations: [elsewhere, ...organisationChoices(organisations).filter(({ value }) => value !== '')],
    };
  }
}

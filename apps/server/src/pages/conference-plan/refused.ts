import type { DomainError, FieldError } from '#kernel';

/** A refusal of a change beside its fields, or at the top where no field can mend it. */
export function changeWords({ fields, message }: DomainError): readonly FieldError[] {
  return fields.length > 0 ? fields : [{ field: '', message }];
}

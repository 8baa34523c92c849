import type { DomainError, FieldError } from '#kernel';

/** What a refusal says, field by field; what is about no field is said at the top of the page. */
export function refusalWords(refusal: DomainError | undefined): readonly FieldError[] {
  if (refusal === undefined) return [];
  const { fields, message } = refusal;
  return fields.length > 0 ? fields : [{ field: 'maincontent', message }];
}

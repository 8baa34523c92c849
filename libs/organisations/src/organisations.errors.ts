import { conflict, DomainError, notFound } from '#kernel';

export function organisationNotFound(): DomainError {
  return notFound('this organisation');
}

export function organisationExists(name: string): DomainError {
  return new DomainError(
    'organisation-exists',
    'invalid',
    `There is already an organisation called ${name}. Nothing was changed.`,
    [{ field: 'name', message: `There is already an organisation called ${name}` }],
  );
}

export function organisationStale(): DomainError {
  return conflict(
    'stale',
    'Somebody else changed this organisation while you had it open. Your change was not saved. Open it again and make your change.',
  );
}

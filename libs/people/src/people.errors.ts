import { conflict, DomainError, notFound } from '#kernel';

export function personNotFound(): DomainError {
  return notFound('this person');
}

export function emailTaken(): DomainError {
  const message = 'Somebody else in the network already has this e-mail address';
  return new DomainError('email-taken', 'invalid', `${message}. Nothing was changed.`, [
    { field: 'email', message },
  ]);
}

export function personStale(): DomainError {
  return conflict(
    'stale',
    'Somebody else changed this person while you had the page open. Your change was not saved. Open it again and make your change.',
  );
}

export function lastAdministrator(): DomainError {
  return conflict(
    'last-administrator',
    'This is the network’s only administrator. Nothing was changed. Make somebody else an administrator first.',
  );
}

export function organisationUnknown(): DomainError {
  return new DomainError('organisation-unknown', 'invalid', 'We do not know this organisation.', [
    { field: 'organisationId', message: 'Choose an organisation from the list' },
  ]);
}

export function roleUnknown(): DomainError {
  return new DomainError('role-unknown', 'invalid', 'We do not know this role.', [
    { field: 'roleId', message: 'Choose a role from the list' },
  ]);
}

import { DomainError } from '#kernel';

export function notASchedule(): DomainError {
  return new DomainError(
    'not-a-schedule',
    'unreadable',
    'This is no conference programme that we can read: we read schedule.xml and schedule.json, as pretalx and frab write them. Nothing was saved.',
  );
}

export function noEvents(): DomainError {
  return new DomainError(
    'no-events',
    'unreadable',
    'This programme has no talk in it that has a title and a time. Nothing was saved.',
  );
}

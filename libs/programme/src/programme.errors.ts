import { counted, conflict, DomainError, invalid, notFound } from '#kernel';
import type { OfferAnswer } from './domain/offers.js';
import type { SessionMove, SessionStatus } from './domain/session-status.js';

export function sessionNotFound(): DomainError {
  return notFound('this session');
}

export function seriesNotFound(): DomainError {
  return notFound('this series');
}

export function programmeStale(): DomainError {
  return conflict(
    'stale',
    'Somebody else changed this while you had it open. Your change was not saved. Open it again and make your change.',
  );
}

const MOVE_WORDS: Readonly<Record<SessionMove, string>> = {
  publish: 'published',
  unpublish: 'taken back to draft',
  hold: 'marked as held',
  cancel: 'cancelled',
  restore: 'restored',
};

const STATUS_WORDS: Readonly<Record<SessionStatus, string>> = {
  draft: 'is a draft',
  published: 'is published',
  held: 'has been held',
  cancelled: 'is cancelled',
};

export function moveRefused(status: SessionStatus, move: SessionMove): DomainError {
  return conflict(
    'not-now',
    `This session ${STATUS_WORDS[status]}, so it cannot be ${MOVE_WORDS[move]}. Nothing was changed.`,
  );
}

export function notChangeable(status: SessionStatus): DomainError {
  const next =
    status === 'cancelled' ? 'Restore it first.' : 'Only its title and its summary can be put right.';
  return conflict(
    'not-now',
    `This session ${STATUS_WORDS[status]}, so its details cannot be changed. ${next}`,
  );
}

export function ruleStands(): DomainError {
  return conflict(
    'rule-stands',
    'The session has begun, so the rule for who attended stands. Everything was left as it was.',
  );
}

export function peopleAreComing(count: number): DomainError {
  const people = counted(count, 'person has', 'people have');
  return conflict(
    'people-are-coming',
    `${people} registered, so it cannot go back to being a draft. Cancel it instead: they are told, with your reason.`,
  );
}

export function peopleCame(): DomainError {
  return conflict(
    'people-came',
    'The register says that somebody was there, so this session took place. If that is wrong, put the register right first.',
  );
}

export function seriesIsPublished(): DomainError {
  return conflict('published', 'This series is published. Change its sessions one by one.');
}

export function seriesIsDraft(): DomainError {
  return conflict('draft', 'This series is a draft: it has no sessions yet. Change the draft itself.');
}

export function planOutdated(): DomainError {
  return conflict(
    'outdated',
    'Something changed in this series while you looked at the list. Nothing was saved. Look at the new list and save again.',
  );
}

export function nothingToCome(): DomainError {
  return conflict('nothing-to-come', 'No session of this series is to come, so there is nothing to cancel.');
}

export function nothingToRestore(): DomainError {
  return conflict(
    'nothing-to-restore',
    'No session of this series that is to come is cancelled, so there is nothing to restore.',
  );
}

export function sessionHasBegun(): DomainError {
  return conflict('not-now', 'This session has begun or is over. Begin with one that is to come.');
}

export function sessionIsApart(): DomainError {
  return conflict(
    'apart',
    'This session was added apart from the dates of its series. Change it by itself, or begin with another one.',
  );
}

export function registrationClosed(status: SessionStatus): DomainError {
  const sentence =
    status === 'cancelled'
      ? 'This session has been cancelled, so nobody can register for it.'
      : 'This session is over, so nobody can register for it any more.';
  return conflict('closed', sentence);
}

export function personUnknown(): DomainError {
  return invalid([{ field: 'personId', message: 'Choose a person who is in the network' }]);
}

export function offerNotFound(): DomainError {
  return notFound('this offer of a place');
}

export function offerIsOver(answer: OfferAnswer): DomainError {
  return conflict('offer-over', OFFER_OVER[answer]);
}

const OFFER_OVER: Readonly<Record<OfferAnswer, string>> = {
  accepted: 'You have taken this place already. It is yours.',
  passed: 'You have passed this place on already. You can join the waiting list again on the session’s page.',
  lapsed:
    'The time to answer is over, and the place went to the next person. You can join the waiting list again on the session’s page.',
  withdrawn: 'This place is not offered any more. You are still in the waiting list.',
};

export function keptPlacesInvalid(message: string): DomainError {
  return invalid([{ field: 'keptPlaces', message }]);
}

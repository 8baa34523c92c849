import { conflict, type DomainError } from '#kernel';

export function mediaServerAway(): DomainError {
  return conflict(
    'media-away',
    'The media server does not answer, so there is no sound or picture just now. You are still in the room. We keep trying.',
  );
}

export function seatIsGone(): DomainError {
  return conflict('media-seat-gone', 'Your line to the media server has ended. It is being made again.');
}

export function feedIsGone(): DomainError {
  return conflict('media-feed-gone', 'They have just stopped sending. The room is drawn again.');
}

import type { Reader } from '#database';
import { cardsOf } from './cards.js';
import { isBackstageChanged, sharedChanges } from './domain/room-state.js';
import type { RoomBackstage, RoomPatch } from './domain/room-view.js';
import { pollOf } from './polls.js';
import type { RoomInHand } from './rooms-in-hand.js';

/** What people are told of everything that a batch changed in a room. */
export async function patchOf(reader: Reader, room: RoomInHand): Promise<RoomPatch> {
  const { sessionId, before, state, version, here, gone } = room;
  const isPollNews = room.isTallied || before.poll !== state.poll;
  const poll = isPollNews ? { poll: await pollOf(reader, state) } : {};
  const shared = { ...sharedChanges(before, state), ...poll };
  return {
    ...{ since: version - 1, version },
    ...(here.size > 0 ? { here: await cardsOf(reader, sessionId, [...here]) } : {}),
    ...(gone.size > 0 ? { gone: [...gone] } : {}),
    ...(before.media === state.media ? {} : { media: mediaChanges(before.media, state.media) }),
    ...(Object.keys(shared).length > 0 ? { shared } : {}),
    ...(isBackstageChanged(before, state) ? { backstage: await backstageOf(reader, room) } : {}),
  };
}

/** What only the team sees of a room. */
export async function backstageOf(
  reader: Reader,
  { sessionId, state }: Pick<RoomInHand, 'sessionId' | 'state'>,
): Promise<RoomBackstage> {
  const { ticked, timer, asked } = state;
  return { knocking: await cardsOf(reader, sessionId, state.knocking), ticked, timer, asked };
}

function mediaChanges<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>) {
  return Object.fromEntries(Object.entries(after).filter(([id, media]) => before[id] !== media));
}

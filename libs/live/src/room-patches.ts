import type { Reader } from '#database';
import { cardsOf } from './cards.js';
import { notedIn, SHOWN_BY_NAME } from './domain/crowd.js';
import { isBackstageChanged, sharedChanges } from './domain/room-state.js';
import type { RoomBackstage, RoomPatch } from './domain/room-view.js';
import { amongThoseHere, howManyIn } from './people-here.js';
import { pollOf } from './polls.js';
import type { RoomInHand } from './rooms-in-hand.js';

/** What people are told of everything that a batch changed in a room. */
export async function patchOf(reader: Reader, room: RoomInHand): Promise<RoomPatch> {
  const { before, state, version } = room;
  const isPollNews = room.isTallied || before.poll !== state.poll;
  const poll = isPollNews ? { poll: await pollOf(reader, state) } : {};
  const shared = { ...sharedChanges(before, state), ...poll };
  return {
    ...{ since: version - 1, version },
    ...(await peopleIn(reader, room)),
    ...(before.media === state.media ? {} : { media: mediaChanges(before.media, state.media) }),
    ...(Object.keys(shared).length > 0 ? { shared } : {}),
    ...(isBackstageChanged(before, state) ? { backstage: await backstageOf(reader, room) } : {}),
  };
}

type People = Pick<RoomPatch, 'here' | 'crowd' | 'gone' | 'count'>;

/** Who came and left. In a crowd, whoever is noted from now on is made known too, since they came unnamed. */
async function peopleIn(
  reader: Reader,
  { sessionId, before, state, here, gone }: RoomInHand,
): Promise<People> {
  const noted = notedIn(state);
  const known = notedIn(before);
  const news = [...noted].filter((id) => !known.has(id) && !here.has(id));
  if (here.size + gone.size + news.length === 0) return {};
  const count = await howManyIn(reader, sessionId);
  const isCrowd = count > SHOWN_BY_NAME;
  const unnamed = isCrowd ? await amongThoseHere(reader, sessionId, news) : [];
  const cards = await cardsOf(reader, sessionId, [...here, ...unnamed]);
  const isShown = ({ personId, part }: (typeof cards)[number]) =>
    !isCrowd || part !== null || noted.has(personId);
  const [shown, crowd] = [cards.filter(isShown), cards.filter((card) => !isShown(card))];
  return {
    ...(shown.length > 0 ? { here: shown } : {}),
    ...(crowd.length > 0 ? { crowd } : {}),
    ...(gone.size > 0 ? { gone: [...gone] } : {}),
    ...(here.size + gone.size > 0 ? { count } : {}),
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

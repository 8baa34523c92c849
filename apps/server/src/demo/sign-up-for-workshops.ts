import { ConferenceQueries, TalkPlaces } from '#conference';
import type { Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';

/** More people than there are places for one workshop, and some for every other. */
const [MORE_THAN_PLACES, SOME] = [3, 9];
const FULL = 'Workshop: your figures in one page';

/** People sign up for the workshops of a conference. Joan waits for a place, behind the same people every time. */
export async function signUpForWorkshops(stage: Stage, network: DemoNetwork, slug: string): Promise<void> {
  const { id } = await stage.get(ConferenceQueries).there(slug);
  const { joan } = network.cast;
  const others = network.members.filter((member) => member !== joan);
  for (const { id: talkId, title, ours } of await stage.get(ConferenceQueries).talks(id)) {
    if (ours.capacity === null) continue;
    const count = title === FULL ? ours.capacity + MORE_THAN_PLACES : SOME;
    const people = others.slice(0, count);
    for (const { actor } of title === FULL ? [...people.slice(0, -1), joan] : people)
      await stage.get(TalkPlaces).join(actor, talkId);
  }
}

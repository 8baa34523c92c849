import { CatchUps, CatchUpVisits } from '#catch-up';
import { Chance } from './chance.js';
import { CATCH_UPS } from './data/catch-ups.js';
import { DAY, later, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';
import type { Planned } from './write-programme.js';

/** A number of its own, so that the rest of the year is the same with and without it. */
const SEED = 7;
const READERS = 9;

/** The latest session of each of these topics is written up, and some who were not there catch up on it. */
export async function writeCatchUps(
  stage: Stage,
  network: DemoNetwork,
  sessions: readonly Planned[],
): Promise<void> {
  const chance = new Chance(SEED);
  await stage.together(async () => {
    for (const { topic, minutes, ...content } of CATCH_UPS) {
      const session = sessions.findLast((one) => one.title.endsWith(topic) && stage.isOver(one));
      if (!session) continue;
      const recording =
        minutes === null ? null : { url: `https://video.example/${topic.replaceAll(' ', '-')}`, minutes };
      stage.at(later(session.endsAt, DAY));
      const wish = { ...content, recording, status: 'published' } as const;
      await stage.get(CatchUps).write(network.cast.oli.actor, { sessionId: session.id }, wish);
      await readBySome(stage, network, { session, chance });
    }
  });
}

async function readBySome(
  stage: Stage,
  { members }: DemoNetwork,
  { session, chance }: { session: Planned; chance: Chance },
): Promise<void> {
  for (let n = 0; n < READERS; n++) {
    const reader = members[chance.between(0, members.length - 1)];
    stage.at(later(session.endsAt, (2 + n) * DAY));
    if (reader) await stage.get(CatchUpVisits).note(reader.actor, session.id);
  }
}

import { CheckIns, Entries } from '#attendance';
import { later, MINUTE, type Stage } from './stage.js';
import type { Comer } from './turnout.js';
import type { DemoNetwork } from './write-network.js';
import type { Planned } from './write-programme.js';

/** People come in at the door: most by its code, some on the paper list that the coordinator types in. */
export async function atTheDoor(
  stage: Stage,
  { cast }: DemoNetwork,
  session: Planned,
  comers: readonly Comer[],
): Promise<void> {
  const onPaper: Comer[] = [];
  for (const comer of comers) {
    stage.at(later(session.startsAt, stage.chance.between(-13, 18) * MINUTE));
    if (comer.member && stage.chance.happens(0.12)) onPaper.push(comer);
    else await checkIn(stage, session, comer);
  }
  stage.at(later(session.endsAt, 90 * MINUTE));
  for (const { member } of onPaper) {
    const entry = { source: 'manual', reason: 'Signed the paper list at the door' } as const;
    if (member) await stage.get(Entries).record(cast.oli.actor, session.id, { personId: member.id }, entry);
  }
}

async function checkIn(stage: Stage, { shortCode }: Planned, comer: Comer): Promise<void> {
  const { member, guest, shownAs: name, email } = comer;
  if (member) await stage.get(CheckIns).checkIn(member.actor, shortCode);
  else if (guest) await stage.get(CheckIns).checkInGuest(shortCode, { ...guest, name, email });
}

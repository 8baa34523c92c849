import { Imports, Matching, QueueQueries, SessionsOnRecord, type Decision } from '#attendance';
import { SYSTEM } from '#kernel';
import { meetingFile } from './meeting-file.js';
import type { Tool } from './data/series.js';
import { DAY, later, MINUTE, type Stage } from './stage.js';
import type { Comer } from './turnout.js';
import type { DemoNetwork } from './write-network.js';
import type { Planned } from './write-programme.js';

/** Until then the coordinator has not got round to those whom the file does not name for certain. */
const STILL_WAITING = 21 * DAY;

/** Imports what the meeting's tool reports, and settles who everybody is, as the coordinator would. */
export async function importReport(
  stage: Stage,
  { cast }: DemoNetwork,
  session: Planned,
  { tool, comers }: { tool: Tool; comers: readonly Comer[] },
): Promise<void> {
  const { actor } = cast.oli;
  stage.at(later(session.endsAt, 20 * MINUTE));
  const file = meetingFile(tool, session, comers);
  const { id: importId = '' } = await stage.get(Imports).add(actor, session.id, file);
  if (+stage.now - +session.endsAt < STILL_WAITING) return;
  const facts = await stage.get(SessionsOnRecord).kept(SYSTEM, session.id);
  const { items } = await stage.get(QueueQueries).ofImport(facts, importId, { limit: 200 });
  for (const { row, name } of items) {
    const comer = comers.find(({ shownAs }) => shownAs === name);
    if (comer) await stage.get(Matching).decide(actor, { importId, row }, decisionOn(comer));
  }
}

function decisionOn({ member, guest, shownAs, email }: Comer): Decision {
  if (member) return { kind: 'person', personId: member.id };
  if (guest) return { kind: 'guest', guest: { ...guest, name: shownAs, email } };
  return { kind: 'nobody' };
}

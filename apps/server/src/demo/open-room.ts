import { CaseReviews } from '#cases';
import {
  CLINIC_AGENDAS,
  EVERYONE,
  Registrations,
  SessionLeaders,
  Sessions,
  USUAL_RULE,
  type SessionDraft,
} from '#programme';
import { sent } from './bring-cases.js';
import { DISCUSSED } from './data/cases.js';
import { DAY, later, MINUTE, WEEK, ZONE, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';

/** Enough that whoever starts the demonstration over lunch still finds it open. */
const HOURS = 3;
/** The cast comes first among the members; beside them some whom nobody knows by name. */
const PLACES = 48;

/**
 * A clinic that is on now, in the room on this site, with a case of Ben’s that Amina can show: whoever starts the
 * demonstration can go in at once. It asks nothing of chance, so that the rest of the network stays the same.
 */
export async function openRoomNow(stage: Stage, network: DemoNetwork): Promise<void> {
  const { amina, ben, priya } = network.cast;
  await stage.together(async () => {
    const startsAt = new Date(Math.floor((+stage.now - 2 * MINUTE) / (5 * MINUTE)) * 5 * MINUTE);
    stage.at(later(startsAt, -3 * WEEK));
    const id = await stage.get(Sessions).create(amina.actor, clinicAt(startsAt), 'published');
    await stage.get(SessionLeaders).name(amina.actor, { id }, { personId: priya.id, role: 'panel' });
    await stage.get(SessionLeaders).name(amina.actor, { id }, { personId: ben.id, role: 'presenter' });
    stage.at(later(startsAt, -2 * WEEK));
    const coming = network.members.filter((one) => ![amina, ben, priya].includes(one)).slice(0, PLACES);
    for (const { actor, id: personId } of coming)
      await stage.get(Registrations).register(actor, { sessionId: id, personId });
    stage.at(later(startsAt, -9 * DAY));
    const caseId = await sent(stage, network, DISCUSSED);
    stage.at(later(startsAt, -8 * DAY));
    await stage.get(CaseReviews).accept(amina.actor, { id: caseId }, id);
  });
}

function clinicAt(startsAt: Date): SessionDraft {
  return {
    ...{ seriesId: null, timeZone: ZONE, attendanceRule: USUAL_RULE, leaderIds: [] },
    ...{ title: 'Open case clinic: nights at home', kind: 'case-clinic', mode: 'online', venue: null },
    summary: 'It is on now, in the room on this site. Come in, look round, put up a hand, leave again.',
    ...{ audience: EVERYONE, capacity: null, agenda: CLINIC_AGENDAS[60] },
    ...{ startsAt, endsAt: later(startsAt, HOURS * 60 * MINUTE) },
    meeting: { provider: 'janus', url: null, dialIn: '01632 960 123, then 45 67 and the hash key' },
  };
}

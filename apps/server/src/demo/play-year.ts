import { SessionStates } from '#programme';
import { callOff, registerPeople } from './register-people.js';
import { later, MINUTE, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';
import type { Planned } from './write-programme.js';

const REASONS = [
  'Our speaker is ill. We are looking for another day.',
  'The hub’s network is down for repair that afternoon.',
  'Snow: nobody should be on the road for this.',
];

/** Lets every session happen, the earliest first: people register, some are called off, the others are held. */
export async function playYear(
  stage: Stage,
  network: DemoNetwork,
  sessions: readonly Planned[],
): Promise<void> {
  const calledOff = cancelled(stage, sessions);
  for (const session of sessions) {
    await stage.together(async () => {
      await registerPeople(stage, network, session);
      const reason = calledOff.get(session);
      if (reason !== undefined) return callOff(stage, network, session, reason);
      if (stage.isOver(session)) {
        stage.at(later(session.endsAt, MINUTE));
        await stage.get(SessionStates).closeEnded();
      }
    });
  }
}

/** Two of the past and one that is ahead. */
function cancelled(stage: Stage, sessions: readonly Planned[]): Map<Planned, string> {
  const online = sessions.filter(({ mode }) => mode === 'online');
  const past = online.filter((session) => stage.isOver(session));
  const ahead = online.filter((session) => session.startsAt > stage.now);
  const chosen = [past[Math.floor(past.length / 4)], past[Math.floor(past.length * 0.7)], ahead[2]];
  return new Map(
    chosen.flatMap((session, place) => (session ? [[session, REASONS[place] ?? ''] as const] : [])),
  );
}

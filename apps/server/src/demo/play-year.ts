import { SessionStates } from '#programme';
import type { Chance } from './chance.js';
import { atTheDoor } from './at-the-door.js';
import { isInParts, planInParts, signInParts } from './day-in-parts.js';
import { importReport } from './import-report.js';
import { callOff, registerPeople, type Registered } from './register-people.js';
import { contest, putRight, vouchFor } from './second-thoughts.js';
import { later, MINUTE, type Stage } from './stage.js';
import { isMachine, turnout, type Comer } from './turnout.js';
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
      const registered = await registerPeople(stage, network, session);
      if (isInParts(session)) await planInParts(stage, network, session, registered.coming);
      const reason = calledOff.get(session);
      if (reason !== undefined) await callOff(stage, network, session, reason);
      else if (stage.isOver(session)) await hold(stage, network, session, registered);
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

async function hold(
  stage: Stage,
  network: DemoNetwork,
  session: Planned,
  registered: Registered,
): Promise<void> {
  const comers = turnout(stage, network, session, registered);
  const { inTheRoom, onScreen, together } = places(stage, session, comers);
  if (isInParts(session)) await signInParts(stage, network, session, inTheRoom);
  else if (inTheRoom.length > 0) await atTheDoor(stage, network, session, inTheRoom);
  stage.at(later(session.endsAt, MINUTE));
  await stage.get(SessionStates).closeEnded();
  if (session.tool) await importReport(stage, network, session, { tool: session.tool, comers: onScreen });
  await vouchFor(stage, network, session, together);
  await putRight(stage, network, session, onScreen);
  await contest(stage, network, session, { registered, comers });
}

interface Places {
  readonly inTheRoom: readonly Comer[];
  readonly onScreen: readonly Comer[];
  /** Before a colleague's screen, and so in no report. */
  readonly together: readonly Comer[];
}

function places({ chance }: Stage, { mode }: Planned, comers: readonly Comer[]): Places {
  if (mode === 'in-person') return { inTheRoom: comers, onScreen: [], together: [] };
  if (mode === 'hybrid') {
    const inTheRoom = comers.filter((comer) => !isMachine(comer) && chance.happens(0.6));
    return { inTheRoom, onScreen: comers.filter((comer) => !inTheRoom.includes(comer)), together: [] };
  }
  const together = besideColleagues(chance, comers);
  return { inTheRoom: [], onScreen: comers.filter((comer) => !together.includes(comer)), together };
}

/** Where three or more of one workplace came, they sometimes share a screen. */
function besideColleagues(chance: Chance, comers: readonly Comer[]): Comer[] {
  const workplaces = new Set(comers.flatMap(({ member }) => member?.workplace ?? []));
  return [...workplaces].flatMap((workplace) => {
    const own = comers.filter(({ member }) => member?.workplace === workplace);
    return own.length > 2 && chance.happens(0.2) ? own.slice(1, 4) : [];
  });
}

import type { Act } from '../sessions/act.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import { partsOf } from './day-words.js';

/** The parts of a study day on its page. */
export function dayOf({ session, day }: SessionFacts) {
  if (!day) return undefined;
  const isComing = session.mine?.status === 'registered';
  const isOpen = session.status === 'published';
  const hasChoice = day.parts.some(({ options }) => options.length > 1);
  return {
    parts: partsOf(day, session.timeZone),
    price: day.price,
    change: isComing && isOpen && hasChoice ? `/sessions/${session.id}/choices` : undefined,
    needs: isComing && isOpen ? `/sessions/${session.id}/needs` : undefined,
    joining: day.joining.split(/\n+/).filter((line) => line.trim() !== ''),
  };
}

/** Where there is something to choose, a place is taken on the page where it is chosen. */
export function dayAct(act: Act, { session, day, viewer, now }: SessionFacts): Act {
  const { press, ...rest } = act;
  const isOpen = session.status === 'published' && session.endsAt > now && viewer !== undefined;
  if (!day?.parts.some(({ options }) => options.length > 1) || !isOpen) return act;
  const href = `/sessions/${session.id}/choices`;
  const mayChoose =
    press?.action === `/sessions/${session.id}/registration` && !press.text.startsWith('Join');
  if (mayChoose) return { ...rest, go: { text: 'Choose and take a place', href } };
  const hasChosen = day.parts.every(({ options }) => options.some(({ isMine }) => isMine));
  if (session.mine?.status !== 'registered' || hasChosen || act.go) return act;
  return { ...act, go: { text: 'Choose what you go to', href } };
}

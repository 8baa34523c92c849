import { hasChoice, isUndecided } from '#study-days';
import type { Act } from '../sessions/act.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import { partsOf } from './day-words.js';

/** The parts of a study day on its page. */
export function dayOf({ session, day }: SessionFacts) {
  if (!day) return undefined;
  const isComing = session.mine?.status === 'registered';
  const isOpen = session.status === 'published';
  return {
    parts: partsOf(day, session.timeZone),
    price: day.price,
    change: isComing && isOpen && day.parts.some(hasChoice) ? `/sessions/${session.id}/choices` : undefined,
    needs: isComing && isOpen ? `/sessions/${session.id}/needs` : undefined,
    joining: day.joining.split(/\n+/).filter((line) => line.trim() !== ''),
  };
}

/** Where there is something to choose, a place is taken on the page where it is chosen. */
export function dayAct(act: Act, { session, day, viewer, places, now }: SessionFacts): Act {
  const { press, ...rest } = act;
  const isOpen = session.status === 'published' && session.endsAt > now && viewer !== undefined;
  if (!day?.parts.some(hasChoice) || !isOpen) return act;
  const href = `/sessions/${session.id}/choices`;
  const takesPlace = press?.action === `/sessions/${session.id}/registration`;
  // Whoever would only wait has nothing to choose yet: the button says so, and leads nowhere else.
  if (takesPlace && places.openToMe !== 0) return { ...rest, go: { text: 'Choose and take a place', href } };
  const mustChoose = session.mine?.status === 'registered' && day.parts.some(isUndecided);
  return mustChoose && !act.go ? { ...act, go: { text: 'Choose what you go to', href } } : act;
}

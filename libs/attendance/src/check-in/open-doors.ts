import { checkInClosed, checkInNotOpen, sessionCancelled } from '../attendance.errors.js';
import type { SessionFacts } from '../session-facts.js';
import { opening } from './door-code.js';
import type { ComingFor } from './doors.js';

export function refuseUnlessOpen(session: SessionFacts, stretch: ComingFor, at: Date): void {
  if (session.status === 'cancelled') throw sessionCancelled(session.title);
  if (at < opening(stretch)) throw checkInNotOpen(stretch.title, opening(stretch), session.timeZone);
  if (at >= stretch.end) throw checkInClosed(stretch.title, stretch.end, session.timeZone);
}

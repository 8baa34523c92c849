import { counted } from '#kernel';
import { isDoorOpen, ordinal, type LeaderRole, type PlacesSeen, type SessionRow } from '#programme';
import type { Act } from './act.js';
import { offeredAct, takenWords } from './places-words.js';
import type { SessionFacts } from './session-facts.js';

export function actOf({ session, viewer, leaders, places, now, catchUp }: SessionFacts): Act {
  const path = `/sessions/${session.id}`;
  if (session.status === 'draft') return { says: 'This is a draft. Only educators see it.' };
  if (session.status === 'cancelled') {
    return {
      says: session.endsAt <= now ? 'This session did not take place.' : 'This session has been cancelled.',
      note: session.cancelledReason ?? '',
      go: OTHER_TRAINING,
    };
  }
  if (session.status === 'held' || session.endsAt <= now) {
    const isThere = catchUp?.status === 'published';
    return {
      says: 'This session has been held.',
      go: isThere ? { text: 'Catch up', href: `${path}/catch-up` } : OTHER_TRAINING,
    };
  }
  if (!viewer)
    return { go: { text: 'Sign in and register', href: `/sign-in?next=${encodeURIComponent(path)}` } };
  const part = leaders.find(({ personId }) => personId === viewer.personId)?.role;
  if (session.mine?.status === 'registered' || part) return comingAct(session, { now, part });
  return offeredAct(session, places) ?? askingAct(session, places);
}

const OTHER_TRAINING = { text: 'See other training', href: '/training' };

const YOUR_PART: Readonly<Record<LeaderRole, string>> = {
  facilitator: 'You lead this session.',
  'technical-host': 'You are the technical host of this session.',
  presenter: 'You present at this session.',
  panel: 'You are on the expert panel of this session.',
};

/** Somebody who has a place, or leads it: into the room from 15 minutes before. */
function comingAct(session: SessionRow, { now, part }: { now: Date; part: LeaderRole | undefined }): Act {
  const isRegistered = session.mine?.status === 'registered';
  const also = isRegistered
    ? { text: 'I cannot come', action: `/sessions/${session.id}/apologies` }
    : undefined;
  const says = isRegistered || !part ? 'You have a place.' : YOUR_PART[part];
  if (session.mode === 'in-person')
    return { says, note: 'Check in with the code at the door when you arrive.', ...(also && { also }) };
  const opens = 'The room opens here 15 minutes before the start.';
  if (!isDoorOpen(session, now)) return { says, note: opens, ...(also && { also }) };
  return {
    says,
    go: { text: 'Go to the room', href: `/sessions/${session.id}/live` },
    ...(also && { also }),
  };
}

function askingAct(session: SessionRow, { openToMe }: PlacesSeen): Act {
  const path = `/sessions/${session.id}`;
  const register = `${path}/registration`;
  const { mine, waiting } = session;
  const cannot = { text: 'I cannot come', action: `${path}/apologies` };
  if (mine?.status === 'waiting') {
    return {
      says: `You are ${ordinal(mine.position ?? 1)} in the waiting list.`,
      note: 'When a place becomes free it is yours at once, and we write to you.',
      also: { text: 'Leave the waiting list', action: `${path}/registration/end` },
    };
  }
  if (openToMe === 0) {
    return {
      says: takenWords(session),
      press: { text: `Join the waiting list: you would be ${ordinal(waiting + 1)}`, action: register },
      ...(mine?.status === 'apologies' ? {} : { also: cannot }),
    };
  }
  if (mine?.status === 'apologies') {
    return {
      says: 'You told us that you cannot come. Thank you.',
      press: { text: 'I can come after all', action: register },
    };
  }
  const left = openToMe === null ? {} : { note: counted(openToMe, 'place left', 'places left') };
  return { ...left, press: { text: 'Register', action: register }, also: cannot };
}

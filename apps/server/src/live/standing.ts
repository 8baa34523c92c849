import { Members, type AtTheDoor, type NoticeKind } from '#live';
import { Injectable } from '@nestjs/common';
import { roomOf, teamName, type Caller, type InRoom } from './caller.js';
import { NOTICES } from './notice-words.js';

const MOST_AT_ONCE = 500;

/**
 * What people may do in the room they are in, looked up again: a part or a place that was lost meanwhile, by
 * whatever way and on whichever process, is lost here too.
 */
@Injectable()
export class Standing {
  constructor(private readonly members: Members) {}

  /** One statement for hundreds of people in a room. */
  async lookAgain(callers: readonly Caller[]): Promise<void> {
    for (const [sessionId, those] of bySession(callers)) {
      for (let from = 0; from < those.length; from += MOST_AT_ONCE) {
        const some = those.slice(from, from + MOST_AT_ONCE);
        const ids = [...new Set(some.map(({ person }) => person.personId))];
        const now = await this.members.all(sessionId, ids);
        const byId = new Map(now.map((member) => [member.personId, member]));
        for (const caller of some) await this.compare(caller, byId.get(caller.person.personId));
      }
    }
  }

  private async compare(caller: Caller, now: AtTheDoor | undefined): Promise<void> {
    // Meanwhile they may have left, or come in anew.
    const room = roomOf(caller);
    if (!room || !now || room.sessionId !== now.sessionId) return;
    const kind = changeOf(room.member, now);
    room.member = now;
    if (kind === undefined) return;
    await joinOrLeaveTeam(caller, room);
    caller.socket.emit('notice', { kind, message: NOTICES[kind] });
  }
}

function bySession(callers: readonly Caller[]): Map<string, Caller[]> {
  const found = new Map<string, Caller[]>();
  for (const caller of callers) {
    const room = roomOf(caller);
    if (room) found.set(room.sessionId, [...(found.get(room.sessionId) ?? []), caller]);
  }
  return found;
}

/** Losing something goes before gaining something else. */
function changeOf(before: AtTheDoor, now: AtTheDoor): NoticeKind | undefined {
  const all = ['isHost', 'isTeam', 'isExpected'] as const;
  if (all.some((one) => before[one] && !now[one])) return 'part-lost';
  return all.some((one) => !before[one] && now[one]) ? 'part-gained' : undefined;
}

async function joinOrLeaveTeam({ socket }: Caller, { sessionId, member }: InRoom): Promise<void> {
  if (member.isTeam) await socket.join(teamName(sessionId));
  else await socket.leave(teamName(sessionId));
}

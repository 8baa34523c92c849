import type { TalkRow } from '../conference.rows.js';
import type { Clash } from './clash.js';

/** A clash with its two talks, and the name of the room or the person. */
export interface NamedClash extends Omit<Clash, 'talks'> {
  readonly talks: readonly [TalkRow, TalkRow];
}

export function named(clashes: readonly Clash[], talks: readonly TalkRow[]): NamedClash[] {
  const byGuid = new Map(talks.map((talk) => [talk.guid, talk]));
  const names = new Map<string, string>();
  for (const { roomId, room, facts, ours } of talks) {
    names.set(roomId, room);
    for (const { guid, name } of [...ours.chairs, ...facts.persons]) names.set(guid, name);
  }
  return clashes.flatMap((clash) => {
    const [one, other] = clash.talks.map((guid) => byGuid.get(guid));
    if (!one || !other) return [];
    return [{ ...clash, who: names.get(clash.who) ?? '', talks: [one, other] as const }];
  });
}

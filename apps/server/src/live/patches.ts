import { isPresenceOnly, SHOWN_BY_NAME, together, type RoomPatch } from '#live';

/** Nobody notices that a name appears a quarter of a second later; in a crowd that spares most of the messages. */
const GATHERED = 250;
/** Where only a number goes up, nobody notices a second either. */
const GATHERED_IN_A_CROWD = 1000;

type Tell = (sessionId: string, patch: RoomPatch) => void;

/** Who comes and goes in a crowd is told together; the first at once, and anything else at once. */
export class Patches {
  /** Rooms that were told of somebody a moment ago, with what they will be told next. */
  private readonly gathering = new Map<string, RoomPatch | undefined>();

  constructor(private readonly tell: Tell) {}

  take(sessionId: string, patch: RoomPatch): void {
    const waiting = this.gathering.get(sessionId);
    const joined = waiting && together(waiting, patch);
    // Another process changed the room between: what waits is told by itself.
    if (waiting && !joined) this.tell(sessionId, waiting);
    const next = joined ?? patch;
    const mayWait = this.gathering.has(sessionId) && isPresenceOnly(next);
    if (!mayWait) this.tell(sessionId, next);
    if (!this.gathering.has(sessionId)) this.gather(sessionId, next);
    this.gathering.set(sessionId, mayWait ? next : undefined);
  }

  private gather(sessionId: string, { count = 0 }: RoomPatch): void {
    setTimeout(
      () => {
        const waiting = this.gathering.get(sessionId);
        this.gathering.delete(sessionId);
        if (!waiting) return;
        this.tell(sessionId, waiting);
        this.gathering.set(sessionId, undefined);
        this.gather(sessionId, waiting);
      },
      count > SHOWN_BY_NAME ? GATHERED_IN_A_CROWD : GATHERED,
    ).unref();
  }
}

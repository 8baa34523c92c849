/** What Janus says, as far as we listen. */
export interface JanusSaid {
  readonly janus: string;
  readonly transaction?: string;
  readonly session_id?: number;
  readonly sender?: number;
  readonly data?: { readonly id: number };
  readonly error?: { readonly code: number; readonly reason: string };
  readonly plugindata?: { readonly data: RoomSaid };
  readonly jsep?: { readonly type: 'offer' | 'answer'; readonly sdp: string };
  readonly uplink?: boolean;
}

/** What its VideoRoom says. */
interface RoomSaid {
  readonly videoroom?: string;
  readonly error_code?: number;
  readonly error?: string;
  readonly exists?: boolean;
  readonly publishers?: readonly { readonly id: string; readonly streams?: readonly { mid: string }[] }[];
  readonly participants?: readonly { readonly id: string; readonly publisher: boolean }[];
  readonly streams?: readonly {
    readonly mid: string;
    readonly feed_id?: string;
    readonly feed_mid?: string;
  }[];
  readonly leaving?: string;
  readonly unpublished?: string;
}

/** A no from Janus, with its number. */
export class JanusRefusal extends Error {
  constructor(
    readonly code: number,
    reason: string,
  ) {
    super(`Janus says ${code}: ${reason}`);
  }
}

export const NO_SUCH_SESSION = 458;
export const NO_SUCH_ROOM = 426;
export const ROOM_EXISTS = 427;
export const NO_SUCH_FEED = 428;
export const PARTICIPANT_EXISTS = 436;

/** The answer, unless it is a no. */
export function grantedBy(said: JanusSaid): JanusSaid {
  if (said.error) throw new JanusRefusal(said.error.code, said.error.reason);
  const room = said.plugindata?.data;
  if (room?.error_code !== undefined) throw new JanusRefusal(room.error_code, room.error ?? '');
  return said;
}

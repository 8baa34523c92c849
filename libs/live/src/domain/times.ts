/** A browser says "I am here" so often. */
export const HEARTBEAT = 15_000;

/** A line that was lost for no longer than this counts as one stay: two heartbeats. */
export const SAME_STAY = 2 * HEARTBEAT;

/** Nobody heard of for so long has left: the grace in which a lost line may come back unseen. */
export const GRACE = 75_000;

/** A room stays open for so long after its session's end. */
export const AFTER_THE_END = 30 * 60_000;

/** Those who run a session may go in so long before its start, to set the room up. */
export const BEFORE_THE_START = 60 * 60_000;

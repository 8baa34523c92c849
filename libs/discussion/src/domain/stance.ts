/** Whether somebody wants to hear of a thread: they said nothing, they follow it, or they want to hear nothing more. */
export const STANCES = ['none', 'following', 'muted'] as const;
export type Stance = (typeof STANCES)[number];

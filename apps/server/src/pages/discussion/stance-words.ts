import type { ThreadRow } from '#discussion';

/** How somebody stands to a conversation, and what they may press. */
export function stancesOf({ stance, lettersSince }: ThreadRow) {
  const letters = { value: 'letters', text: 'Mail me when somebody answers here' };
  const follow = { value: 'following', text: 'Follow' };
  const mute = { value: 'muted', text: 'Mute' };
  const stop = { value: 'none', text: 'Stop following' };
  if (stance === 'following' && lettersSince !== null)
    return {
      says: 'You follow this conversation, and get a letter when somebody answers.',
      acts: [{ value: 'no-letters', text: 'Stop the letters' }, stop, mute],
    };
  if (stance === 'following') return { says: 'You follow this conversation.', acts: [letters, stop, mute] };
  if (stance === 'muted')
    return {
      says: 'You hear nothing of this conversation.',
      acts: [{ value: 'none', text: 'Hear of it again' }],
    };
  return { says: undefined, acts: [follow, letters, mute] };
}

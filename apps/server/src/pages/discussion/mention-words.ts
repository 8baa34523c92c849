import type { MentionRow } from '#discussion';

/** Whom a post calls: the reader first, so that they see why they are here. */
export function mentionWords(mentions: readonly MentionRow[], postId: string): string | undefined {
  const called = mentions.filter((one) => one.postId === postId);
  if (called.length === 0) return undefined;
  const others = called.filter(({ isMe }) => !isMe).map(nameOf);
  const names = called.some(({ isMe }) => isMe) ? ['you', ...others] : others;
  return `mentions ${names.join(', ')}`;
}

function nameOf({ kind, name }: MentionRow): string {
  return kind === 'person' ? name : `everybody here who is: ${name}`;
}

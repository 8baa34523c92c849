/** What a link in a letter can stop. */
const STOPPABLE = ['digest', 'reminders', 'moved-talks'] as const;
type Stoppable = (typeof STOPPABLE)[number];

/** Letters that somebody chose in their settings. */
export interface ChoiceStop {
  readonly personId: string;
  readonly what: Stoppable;
}

/** Letters about one conversation. */
interface ConversationStop {
  readonly personId: string;
  readonly what: 'conversation';
  readonly threadId: string;
}

/** Whose letters, and which. */
export type StopOrder = ChoiceStop | ConversationStop;

/** The order as it is signed and as it stands in the address, before the signature. */
export function orderText(order: StopOrder): string {
  const which = order.what === 'conversation' ? `.${order.threadId}` : '';
  return `${order.what}.${order.personId}${which}`;
}

/** The parts of a token; nothing where it is not whole, as when a mail program broke it in two. */
export function partsOf(
  token: string,
): { readonly order: StopOrder; readonly signature: string } | undefined {
  const parts = token.split('.');
  const [what, personId] = parts;
  const signature = parts.at(-1);
  if (!personId || !signature) return undefined;
  if (what === 'conversation') return conversationIn(parts, personId, signature);
  const known = STOPPABLE.find((one) => one === what);
  return known && parts.length === 3 ? { order: { what: known, personId }, signature } : undefined;
}

function conversationIn(parts: readonly string[], personId: string, signature: string) {
  const threadId = parts[2];
  if (!threadId || parts.length !== 4) return undefined;
  return { order: { what: 'conversation', personId, threadId } as const, signature };
}

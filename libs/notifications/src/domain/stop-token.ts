/** What a link in a letter can stop. */
const STOPPABLE = ['digest', 'reminders', 'moved-talks'] as const;
type Stoppable = (typeof STOPPABLE)[number];

/** Whose letters, and which. */
export interface StopOrder {
  readonly personId: string;
  readonly what: Stoppable;
}

/** The order as it is signed and as it stands in the address, before the signature. */
export function orderText({ what, personId }: StopOrder): string {
  return `${what}.${personId}`;
}

/** The parts of a token; nothing where it is not whole, as when a mail program broke it in two. */
export function partsOf(
  token: string,
): { readonly order: StopOrder; readonly signature: string } | undefined {
  const [what, personId, signature, ...rest] = token.split('.');
  const known = STOPPABLE.find((one) => one === what);
  if (!known || !personId || !signature || rest.length > 0) return undefined;
  return { order: { what: known, personId }, signature };
}

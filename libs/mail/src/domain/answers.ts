/** What a mail server or the way to it said, as the mail library throws it. */
interface Failure {
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly command?: unknown;
  readonly code?: unknown;
}

/** A letter that waited for longer than it was worth anything. */
export const TOO_LATE = 'too-late';

/** What went wrong as a code; a server's sentence might repeat the address. */
export function codeOf(error: unknown): string {
  const { responseCode, code } = error as Failure;
  if (typeof responseCode === 'number') return String(responseCode);
  return typeof code === 'string' ? code : 'unknown';
}

/** Whether the server answered at all. */
export function isAnswer(code: string): boolean {
  return /^\d+$/.test(code);
}

/** An SMTP answer from 500 up means never; all else may pass. */
export function isForGood(code: string): boolean {
  return /^5\d\d$/.test(code);
}

/**
 * Whether the server refused this address for good. A refusal of the sender or of the text says nothing
 * of the address, and neither does one of policy (5.7.x, RFC 3463), such as a server that will not relay
 * for us: it would be said of everybody.
 */
export function isAboutTheAddress(error: unknown): boolean {
  const { command, response } = error as Failure;
  const isPolicy = typeof response === 'string' && /^5\d\d[ -]5\.7\./.test(response);
  return command === 'RCPT TO' && isForGood(codeOf(error)) && !isPolicy;
}

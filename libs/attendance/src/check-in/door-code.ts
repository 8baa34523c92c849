import type { Interval } from '#kernel';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The code at the door is another one every thirty seconds. */
export const STEP = 30_000;
/** An arrival is kept while its person signs in. */
export const ARRIVAL_KEPT = 15 * 60_000;
/** The door opens a quarter of an hour before the start. */
const OPENS_BEFORE = 15 * 60_000;

/** What a code in an address or typed at the door claims to be. */
export type Claim =
  | { readonly by: 'short-code'; readonly shortCode: string }
  | { readonly by: 'qr'; readonly shortCode: string; readonly proof: string }
  | { readonly by: 'seal'; readonly shortCode: string; readonly body: string; readonly proof: string };

/** An arrival that the server has seen: by which code, and when on its own clock. */
export interface Arrival {
  readonly by: 'qr' | 'short-code';
  readonly at: Date;
}

/** When the door opens for a session, or for a part of it. */
export function opening({ start }: Pick<Interval, 'start'>): Date {
  return new Date(+start - OPENS_BEFORE);
}

/** The rotating code: the short code with what only the server can know of this half minute. */
export function qrCode(session: { shortCode: string; checkInSecret: string }, now: Date): string {
  return `${session.shortCode}-${proofOf(session.checkInSecret, stepAt(now))}`;
}

/** The present code and the one before are good: nobody scans in the very second. */
export function isFresh(secret: string, proof: string, now: Date): boolean {
  return [0, 1].some((before) => isSame(proof, proofOf(secret, stepAt(now) - before)));
}

/** Keeps an arrival through a sign-in: whoever holds the seal arrived then, whatever the time is now. */
export function sealed(session: { shortCode: string; checkInSecret: string }, arrival: Arrival): string {
  const body = `${arrival.by === 'qr' ? 'q' : 's'}${(+arrival.at).toString(36)}`;
  return `${session.shortCode}.${body}.${mac(session.checkInSecret, `arrival ${body}`, 24)}`;
}

/** The arrival inside a seal, or nothing where the seal is not ours. */
export function arrivalIn(secret: string, body: string, proof: string): Arrival | undefined {
  if (!isSame(proof, mac(secret, `arrival ${body}`, 24))) return undefined;
  return { by: body.startsWith('q') ? 'qr' : 'short-code', at: new Date(parseInt(body.slice(1), 36)) };
}

/** Reads what stands in an address or was typed; capitals, spaces and what looks alike do not matter. */
export function claimIn(code: string): Claim | undefined {
  const [shortCode = '', body, proof] = code.trim().split('.');
  if (body !== undefined && proof !== undefined) return { by: 'seal', shortCode, body, proof };
  const plain = code.toUpperCase().replace(/[^A-Z0-9-]/g, '');
  const [short = '', qr] = plain.split('-');
  if (qr !== undefined && qr.length === 8) return { by: 'qr', shortCode: short, proof: qr };
  const typed = plain.replaceAll('-', '');
  return /^[A-Z0-9]{4,12}$/.test(typed) ? { by: 'short-code', shortCode: typed } : undefined;
}

function stepAt(now: Date): number {
  return Math.floor(+now / STEP);
}

function proofOf(secret: string, step: number): string {
  return mac(secret, `door ${step}`, 8).toUpperCase();
}

/** Hexadecimal: nothing in it looks like something else, and it survives capitals. */
function mac(secret: string, text: string, length: number): string {
  return createHmac('sha256', secret).update(text).digest('hex').slice(0, length);
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

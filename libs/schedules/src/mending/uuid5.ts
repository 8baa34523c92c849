import { createHash } from 'node:crypto';

/** A namespace of our own, chosen once. */
const NAMESPACE = Buffer.from('5f0c0d6f3c0a5c7e9d2b6a4f8e7d1c3b', 'hex');

/** The same guid for the same words, for ever (RFC 9562, version 5). */
export function uuid5(...words: readonly (string | number)[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(words)).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const digits = hash.toString('hex');
  return [8, 12, 16, 20, 32].map((end, at) => digits.slice([0, 8, 12, 16, 20][at], end)).join('-');
}

export function isUuid(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** A positive whole number made of words, for software that still wants numbers: below 2³¹, and never 0. */
export function numberFrom(...words: readonly (string | number)[]): number {
  return (createHash('sha1').update(JSON.stringify(words)).digest().readUInt32BE(0) % 2_147_483_646) + 1;
}

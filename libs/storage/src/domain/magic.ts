/** The kinds of file that may be kept, by what they really are and not by what they are called. */
export type KeptType = 'application/pdf' | 'image/jpeg' | 'image/png';

const BEGINNINGS: readonly (readonly [KeptType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What a file is by its first bytes, or nothing where it is none of ours. */
export function typeOf(bytes: Uint8Array): KeptType | undefined {
  return BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0];
}

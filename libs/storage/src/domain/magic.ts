/** The kinds of file that may be kept, by what they really are and not by what they are called. */
export type KeptType = 'application/pdf';

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** What a file is by its first bytes, or nothing where it is none of ours. */
export function typeOf(bytes: Uint8Array): KeptType | undefined {
  return PDF.every((byte, at) => bytes[at] === byte) ? 'application/pdf' : undefined;
}

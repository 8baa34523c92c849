import { damagedText, emptyFile, otherKindOfFile } from '../refusals.js';

/**
 * Older code pages to try after windows-1252, in this order: a spreadsheet saves in the one of its
 * country, and windows-1252 reads all of them without complaint, as nonsense.
 */
const OTHER_CODE_PAGES = ['shift_jis', 'gb18030', 'big5', 'euc-kr', 'windows-1250', 'windows-1251'];

/**
 * The ways in which the bytes can be read as text, likeliest first. There is one certain way unless
 * the file has no byte order mark, no NULs and is not UTF-8; each later way is only tried where no
 * format recognises the one before it.
 */
export function* readings(bytes: Uint8Array): Generator<string> {
  const certain = certainReading(bytes);
  if (certain !== undefined) {
    yield certain;
    return;
  }
  yield asWestern(bytes);
  for (const page of OTHER_CODE_PAGES) {
    const text = tryDecoding(page, bytes);
    if (text !== undefined) yield text;
  }
}

/** The likeliest reading. Byte order mark first, then where the NULs lie, then UTF-8, then windows-1252. */
export function decode(bytes: Uint8Array): string {
  const [text = ''] = readings(bytes);
  return text;
}

function certainReading(bytes: Uint8Array): string | undefined {
  const text = withMark(bytes) ?? withNuls(bytes) ?? tryDecoding('utf-8', bytes);
  if (text === undefined) return undefined;
  if (text.trim() === '') throw emptyFile();
  if (text.includes('\0'))
    throw otherKindOfFile('not text', 'Choose the report that the meeting tool lets you download.');
  return text;
}

function withMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs('utf-8', bytes);
  return undefined;
}

/** Western letters have a NUL as their second half in UTF-16; its place tells the order. */
function withNuls(bytes: Uint8Array): string | undefined {
  const nuls = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, place) => {
    if (byte === 0) nuls[place % 2] = (nuls[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  if (even === odd) return undefined;
  return decodeAs(odd > even ? 'utf-16le' : 'utf-16be', bytes);
}

/** Where windows-1252 differs from Latin 1, from 0x80; its five gaps stay control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Our own, since Node 20's decoder reads windows-1252 as Latin 1 and turns "€" and "…" into nothing. */
function asWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (letter) => WESTERN[letter.charCodeAt(0) - 0x80] ?? letter);
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = tryDecoding(encoding, bytes);
  if (text === undefined) throw damagedText(encoding.toUpperCase());
  return text;
}

function tryDecoding(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

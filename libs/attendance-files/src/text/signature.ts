import { otherKindOfFile } from '../refusals.js';

interface Signature {
  readonly starts: readonly number[];
  readonly at?: number;
  readonly is: string;
  readonly advice: string;
}

const AS_REPORT = 'Choose the report that the meeting tool lets you download, usually a CSV file.';
const AS_CSV = 'Open it, choose "Save as", choose CSV (UTF-8), and import that file.';

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** The first bytes by which files give themselves away, whatever they are called. */
const SIGNATURES: readonly Signature[] = [
  { starts: [0x89, ...ascii('PNG')], is: 'a picture (PNG)', advice: AS_REPORT },
  { starts: [0xff, 0xd8, 0xff], is: 'a picture (JPEG)', advice: AS_REPORT },
  { starts: ascii('GIF8'), is: 'a picture (GIF)', advice: AS_REPORT },
  { starts: ascii('WEBP'), at: 8, is: 'a picture (WebP)', advice: AS_REPORT },
  { starts: ascii('ftyp'), at: 4, is: 'a video, a sound or a picture', advice: AS_REPORT },
  { starts: [0x1a, 0x45, 0xdf, 0xa3], is: 'a video', advice: AS_REPORT },
  { starts: ascii('ID3'), is: 'a sound recording', advice: AS_REPORT },
  { starts: ascii('%PDF'), is: 'a PDF document', advice: AS_REPORT },
  { starts: ascii('{\\rtf'), is: 'a text document (RTF)', advice: AS_REPORT },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: 'an older Excel or Word file', advice: AS_CSV },
  { starts: [0x1f, 0x8b], is: 'a packed file (gzip)', advice: 'Unpack it first.' },
  { starts: ascii('7z\xbc\xaf'), is: 'a packed file (7-Zip)', advice: 'Unpack it first.' },
  { starts: ascii('Rar!'), is: 'a packed file (RAR)', advice: 'Unpack it first.' },
  { starts: ascii('MZ'), is: 'a program', advice: AS_REPORT },
  { starts: [0x7f, ...ascii('ELF')], is: 'a program', advice: AS_REPORT },
  { starts: ascii('SQLite format 3'), is: 'a database', advice: AS_REPORT },
];

/** Refuses pictures, documents, archives and the like, and says what the file really is. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (startsWith(bytes, ascii('PK'), 0) && (bytes[2] ?? 9) < 9) throw refusalOfZip(bytes);
  const found = SIGNATURES.find(({ starts, at }) => startsWith(bytes, starts, at ?? 0));
  if (found) throw otherKindOfFile(found.is, found.advice);
}

function startsWith(bytes: Uint8Array, starts: readonly number[], at: number): boolean {
  return starts.every((byte, place) => bytes[at + place] === byte);
}

function refusalOfZip(bytes: Uint8Array): Error {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes('xl/workbook')) return otherKindOfFile('an Excel workbook', AS_CSV);
  if (names.includes('word/document')) return otherKindOfFile('a Word document', AS_REPORT);
  return otherKindOfFile('a packed file (zip)', 'Unpack it first.');
}

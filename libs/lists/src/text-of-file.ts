import { notAList } from './lists.errors.js';

/** The text of a spreadsheet's CSV: by its byte order mark, else UTF-8, else the older Windows letters. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw notAList('This file is empty.');
  if (isWorkbook(bytes))
    throw notAList('This is a workbook, not CSV. In your spreadsheet choose “Save as”, then CSV.');
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes('\0')) throw notAList('This is not a text file.');
  return text;
}

function isWorkbook(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

import { inflateRawSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';

export interface Sheet {
  readonly name: string;
  readonly xml: string;
  /** Numbers as numbers, texts as texts, an empty cell as null. */
  readonly rows: (string | number | null)[][];
}

/** Opens an XLSX file as Excel does: from its list of parts to the workbook, and from there to the sheets. */
export function readWorkbook(bytes: Buffer): { readonly sheets: Sheet[] } {
  const parts = unzipped(bytes);
  const book = xml(parts.get('xl/workbook.xml')!);
  const targets = new Map(
    list(xml(parts.get('xl/_rels/workbook.xml.rels')!)['Relationships']?.['Relationship']).map((link) => [
      link['@Id'],
      link['@Target'],
    ]),
  );
  const sheets = list(book['workbook']?.['sheets']?.['sheet']).map((sheet): Sheet => {
    const text = parts.get(`xl/${targets.get(sheet['@r:id'])!}`)!;
    return { name: sheet['@name']!, xml: text, rows: rowsOf(text) };
  });
  for (const part of ['[Content_Types].xml', '_rels/.rels', 'xl/styles.xml']) xml(parts.get(part)!);
  return { sheets };
}

function rowsOf(text: string): Sheet['rows'] {
  return Array.from(text.matchAll(/<row>(.*?)<\/row>/gs), ([, row = '']) =>
    Array.from(row.matchAll(/<c\/>|<c [^>]*?(t="inlineStr")?>(.*?)<\/c>/gs), ([, isText, cell]) => {
      if (cell === undefined) return null;
      const read = xml(cell);
      return isText ? String(read['is']?.['t']?.['#text'] ?? '') : Number(read['v']);
    }),
  );
}

/** The parts of a ZIP file by their paths, found from the directory at its end. */
function unzipped(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      ...[28, 30, 32].map((place) => bytes.readUInt16LE(at + place)),
    ] as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), inflateRawSync(packed).toString());
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

interface Element {
  readonly [name: string]: string & Element & Element[];
}

function xml(text: string): Element {
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    trimValues: false,
    parseTagValue: false,
    alwaysCreateTextNode: false,
  }).parse(text) as Element;
}

function list(value: Element | undefined): Element[] {
  return Array.isArray(value) ? (value as Element[]) : value ? [value] : [];
}

import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { remarksOnPages, type FileRule } from './index.js';

/** Half red above half blue, lying on its side as a camera holds it, with the camera's notes: where it was taken, and by whom. */
export async function photograph(): Promise<Uint8Array> {
  const red = { r: 200, g: 0, b: 0 };
  const blue = await sharp({
    create: { width: 300, height: 100, channels: 3, background: { r: 0, g: 0, b: 200 } },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width: 300, height: 200, channels: 3, background: red } })
    .composite([{ input: blue, top: 100, left: 0 }])
    .withExif({ IFD0: { Artist: 'Mair Evans' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export function document(
  pages: readonly string[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    const pdf = new PDFDocument({ autoFirstPage: false, info: { Author: 'Mair Evans' }, ...options });
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    for (const words of pages)
      pdf.addPage({ size: 'A4' }).rect(0, 0, 300, 40).fill('red').fill('black').text(words, 72, 120);
    pdf.end();
  });
}

/** One page of tiny letters, more than anybody prints, with something at its end. */
export function crowded(end: string): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    const pdf = new PDFDocument({ size: 'A4', margin: 0 });
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.fontSize(1);
    for (let line = 0; line < 60; line++)
      pdf.text('word '.repeat(80), 10, 10 + 2 * line, { lineBreak: false });
    pdf.text(end, 10, 200, { lineBreak: false }).end();
  });
}

/** A picture that says it is 60,000 dots wide and high, in some hundred bytes. */
export async function bomb(): Promise<Uint8Array> {
  const small = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const header = Buffer.from(small.subarray(12, 29));
  header.writeUInt32BE(60_000, 4);
  header.writeUInt32BE(60_000, 8);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crcOf(header));
  return Buffer.concat([small.subarray(0, 12), header, crc, small.subarray(33)]);
}

export function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** As of a post: what is sure has to go, and of what may be is asked. */
export const askingRule: FileRule = ({ pages }, hasLooked) => {
  const [sure, doubtful] = [remarksOnPages(pages, 'high'), remarksOnPages(pages, 'medium')];
  return {
    refused: sure === undefined ? [] : [{ field: 'file', message: sure }],
    asked: doubtful === undefined || hasLooked ? [] : [{ field: 'looked', message: doubtful }],
  };
};

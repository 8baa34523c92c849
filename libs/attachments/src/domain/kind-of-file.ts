/** What a file is by its first bytes, whatever it is called. */
export type KindOfFile = 'pdf' | 'jpeg' | 'png' | 'webp';
export type NotOurs = 'heic' | 'svg' | 'office' | 'other' | 'empty';

export function kindOfFile(bytes: Uint8Array): KindOfFile | NotOurs {
  if (bytes.length === 0) return 'empty';
  const begins = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (begins.startsWith('%PDF-')) return 'pdf';
  if (begins.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (begins.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF[\s\S]{4}WEBP/.test(begins)) return 'webp';
  if (/^[\s\S]{4}ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1|avif)/.test(begins)) return 'heic';
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!doctype svg|svg)/i.test(begins)) return 'svg';
  return /^(?:PK\x03\x04|\u00d0\u00cf\x11\u00e0)/.test(begins) ? 'office' : 'other';
}

export function isOurs(kind: KindOfFile | NotOurs): kind is KindOfFile {
  return kind === 'pdf' || kind === 'jpeg' || kind === 'png' || kind === 'webp';
}

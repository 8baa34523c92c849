import { XMLParser } from 'fast-xml-parser';
import { damagedFile, isThing, type Thing, unsafeXml } from '#loose';

/** Elements of one name, each as its own text, and all that stands around them. */
export interface Pieces {
  readonly pieces: readonly string[];
  readonly rest: string;
}

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  // Without it an apostrophe that is written as a number stays a number.
  htmlEntities: true,
});

/** Of a long file without its pieces little is left, and a piece is short. */
const MOST_LETTERS = 200_000;

/**
 * Takes a long file apart, since parsing it whole would hold everybody up. Definitions (DOCTYPE, ENTITY) are
 * refused before anything is parsed. Elements of that name must not stand inside each other. Where each stood,
 * `mark` may leave something in what stands around.
 */
export function piecesOf(xml: string, tag: string, mark: (place: number) => string = () => ''): Pieces {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw unsafeXml();
  const text = withoutCdata(xml);
  const pieces: string[] = [];
  let rest = '';
  let from = 0;
  // By hand, since a pattern would be slow on a hostile file.
  for (let at = text.indexOf(`<${tag} `); at >= 0; at = text.indexOf(`<${tag} `, from)) {
    const end = endOfPiece(text, tag, at);
    rest += text.slice(from, at) + mark(pieces.length);
    pieces.push(text.slice(at, end));
    from = end;
  }
  return { pieces, rest: rest + text.slice(from) };
}

/** A short text as things: attributes begin with `@`, and every value is text. */
export function parsedXml(text: string): Thing {
  if (text.length > MOST_LETTERS) throw damagedFile('XML');
  try {
    const root: unknown = PARSER.parse(text);
    if (isThing(root)) return root;
  } catch {
    // Refused below, like a text that holds nothing.
  }
  throw damagedFile('XML');
}

/** What somebody typed may stand in CDATA, and must not be taken for an element. */
function withoutCdata(xml: string): string {
  const [first = '', ...others] = xml.split('<![CDATA[');
  return first + others.map(escapedUpToEnd).join('');
}

function escapedUpToEnd(part: string): string {
  const end = part.indexOf(']]>');
  if (end < 0) throw damagedFile('XML');
  const inside = part.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return inside + part.slice(end + 3);
}

function endOfPiece(text: string, tag: string, at: number): number {
  const opened = text.indexOf('>', at);
  if (text[opened - 1] === '/') return opened + 1;
  const close = opened < 0 ? -1 : text.indexOf(`</${tag}>`, opened);
  if (close < 0) throw damagedFile('XML');
  return close + `</${tag}>`.length;
}

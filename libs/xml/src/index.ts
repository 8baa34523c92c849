/** XML that other programs wrote, taken apart and read. Import it from what is itself loaded at need: few servers meet any. */
export { parsedXml, type Pieces, piecesOf } from './pieces.js';

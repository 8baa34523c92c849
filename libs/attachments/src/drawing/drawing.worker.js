// A program of its own that draws one file: what breaks it, or makes it think for ever, ends it and not the server. It gets
// the bytes from its parent, answers pictures without anything else of the file, and ends.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** A page on a large screen; what is printed on it can be read. */
const LONGEST_EDGE = 1600;
const MOST_DOTS = 40_000_000;
const MOST_PAGES = 20;
const MOST_WORDS = 20_000;
/** Fewer dots across, and nothing on a page of so odd a shape could be read. */
const FEWEST_ACROSS = 16;

process.once('message', (asked) => {
  drawn(asked).then(answer, (error) =>
    answer({ refused: error.why ?? (isOutOfRoom(error) ? 'too-heavy' : 'broken') }),
  );
});

function answer(told) {
  process.send(told, () => process.exit(0));
}

/** What is packed small may unpack to any size: pdfium gives up where it is given no more memory than its parent allows. */
function isOutOfRoom(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

async function drawn({ kind, bytes }) {
  return kind === 'pdf' ? pagesOf(bytes) : { pages: [await picture(bytes, kind)] };
}

/** Turned as the camera held it, and then without the camera's notes: sharp keeps none unless it is told to. */
async function picture(bytes, kind) {
  const source = sharp(bytes, { limitInputPixels: MOST_DOTS, failOn: 'error', sequentialRead: true });
  // The head alone says how large it is, and sharp would call a picture beyond the limit damaged.
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > MOST_DOTS) throw refusal('too-many-dots');
  const upright = source
    .autoOrient()
    .resize(LONGEST_EDGE, LONGEST_EDGE, { fit: 'inside', withoutEnlargement: true });
  return finished(upright.flatten({ background: 'white' }), kind === 'png' ? 'image/png' : 'image/jpeg');
}

async function finished(image, type) {
  const made =
    type === 'image/png' ? image.png({ compressionLevel: 9, palette: true }) : image.jpeg({ quality: 84 });
  const { data, info } = await made.toBuffer({ resolveWithObject: true });
  return { type, bytes: data, width: info.width, height: info.height, words: '' };
}

async function pagesOf(bytes) {
  const library = await PDFiumLibrary.init();
  const pdf = await library.loadDocument(bytes).catch((error) => {
    throw refusal(/password|security/i.test(String(error)) ? 'locked' : 'broken');
  });
  const count = pdf.getPageCount();
  if (count === 0) throw refusal('broken');
  if (count > MOST_PAGES) throw refusal('too-many-pages');
  const pages = [];
  for (const page of pdf.pages()) pages.push(await pageOf(page));
  return { pages };
}

async function pageOf(page) {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const longest = Math.max(originalWidth, originalHeight);
  if (!(longest > 0)) throw refusal('broken');
  const scale = LONGEST_EDGE / longest;
  if (Math.min(originalWidth, originalHeight) * scale < FEWEST_ACROSS) throw refusal('too-thin');
  // First: once it is drawn the library has let go of the page.
  const words = page.getText();
  // All of it is read for what may tell who somebody is: a part that is left out would not be.
  if (words.length > MOST_WORDS) throw refusal('too-many-words');
  const { data, width, height } = await page.render({ scale, render: 'bitmap' });
  const image = sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' });
  return { ...(await finished(image, 'image/png')), words };
}

/** Why, for the parent to say in words. */
function refusal(why) {
  return Object.assign(new Error(why), { why });
}

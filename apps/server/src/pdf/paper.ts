import { createRequire } from 'node:module';
import { PaperTable, type Table } from './paper-table.js';

const MARGIN = 48;
const FONTS = createRequire(import.meta.url);

export type PaperSize = 'A4' | 'A5';

export interface PaperWords {
  readonly title: string;
  /** Who made it: the network's name. */
  readonly author: string;
  readonly at: Date;
  /** A4 where nothing is said. */
  readonly size?: PaperSize;
}

type Element = PDFKit.PDFStructureElement;

/**
 * A document for print that can also be read aloud: everything on it stands in a structure tree, its
 * language and title are set, and DejaVu is embedded, which has the letters of every language of these
 * islands. What is for the eye only is marked so.
 */
export class Paper {
  private readonly root: Element;
  private readonly chunks: Buffer[] = [];

  private constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly words: PaperWords,
  ) {
    this.pdf.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.pdf.registerFont('plain', FONTS.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
    this.pdf.registerFont('bold', FONTS.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'));
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  /** A new sheet. What draws it takes long to load, and a server must start without it. */
  static async begin(words: PaperWords): Promise<Paper> {
    const { default: PDFDocument } = await import('pdfkit');
    const pdf = new PDFDocument({
      ...{ size: words.size ?? 'A4', margin: MARGIN, bufferPages: true, tagged: true, pdfVersion: '1.7' },
      ...{ lang: 'en-GB', displayTitle: true },
      info: { Title: words.title, Author: words.author, Producer: 'Wheelhouse', CreationDate: words.at },
    });
    return new Paper(pdf, words);
  }

  heading(text: string, level: 1 | 2 = 1): void {
    const size = level === 1 ? 18 : 13;
    if (level > 1) this.pdf.moveDown(0.6);
    this.block(`H${level}`, () => {
      this.pdf.font('bold').fontSize(size).text(text, { paragraphGap: 4 });
    });
  }

  paragraph(text: string, options: { readonly isStrong?: boolean } = {}): void {
    this.block('P', () => {
      this.pdf
        .font(options.isStrong ? 'bold' : 'plain')
        .fontSize(10)
        .text(text, { paragraphGap: 4 });
    });
  }

  /** What follows begins at the top of a page. */
  turn(): void {
    this.pdf.addPage();
  }

  table(table: Table): void {
    new PaperTable(this.pdf, table).drawIn(this.root);
    this.pdf.x = MARGIN;
    this.pdf.moveDown(1);
  }

  /** The whole document; nothing can be added after it. */
  async bytes(): Promise<Buffer> {
    this.root.end();
    this.numberPages();
    const ended = new Promise<void>((resolve, reject) => {
      this.pdf.once('end', resolve);
      this.pdf.once('error', reject);
    });
    this.pdf.end();
    await ended;
    return Buffer.concat(this.chunks);
  }

  private block(tag: string, draw: () => void): void {
    this.root.add(this.pdf.struct(tag, {}, draw));
  }

  private numberPages(): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.pdf.switchToPage(page);
      // A line below the margin would otherwise begin another page.
      this.pdf.page.margins.bottom = 0;
      this.pdf.markContent('Artifact', { type: 'Pagination' });
      const words = `${this.words.title}, page ${page + 1} of ${count}`;
      const place = { width: this.pdf.page.width - 2 * MARGIN, lineBreak: false, ellipsis: true };
      this.pdf
        .font('plain')
        .fontSize(8)
        .text(words, MARGIN, this.pdf.page.height - 30, place);
      this.pdf.endMarkedContent();
    }
  }
}

/** A column's head, and its part of the width beside the others' parts. */
interface Column {
  readonly head: string;
  readonly share: number;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Points that a row is high at the least: room to write by hand. */
  readonly rowHeight?: number;
}

const PADDING = 5;
const SIZE = 9;
const LINE = '#9aa8aa';
const TINT = '#eef3f2';

type Element = PDFKit.PDFStructureElement;

/** Draws the table where the paper has come to. A row is never torn; the head comes again on each page. */
export class PaperTable {
  private readonly left: number;
  private readonly widths: readonly number[];

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly table: Table,
  ) {
    const { margins, width } = pdf.page;
    this.left = margins.left;
    const all = table.columns.reduce((sum, { share }) => sum + share, 0);
    const room = width - margins.left - margins.right;
    this.widths = table.columns.map(({ share }) => (room * share) / all);
  }

  drawIn(root: Element): void {
    const element = this.pdf.struct('Table');
    root.add(element);
    this.beginWithRoom();
    this.row(this.heads, element, true);
    for (const cells of this.table.rows) {
      this.makeRoom(this.heightOf(cells, false));
      this.row(cells, element, false);
    }
    element.end();
  }

  /** The head never stands alone at the foot of a page: torn, each of its cells would take a page of its own. */
  private beginWithRoom(): void {
    const first = this.table.rows[0];
    const height = this.heightOf(this.heads, true) + (first ? this.heightOf(first, false) : 0);
    if (this.pdf.y + height > this.pdf.page.maxY()) this.pdf.addPage();
  }

  private get heads(): string[] {
    return this.table.columns.map(({ head }) => head);
  }

  /** On a new page the head is repeated for the eye; who listens has heard it. */
  private makeRoom(height: number): void {
    if (this.pdf.y + height <= this.pdf.page.maxY()) return;
    this.pdf.addPage();
    const top = this.pdf.y;
    const headHeight = this.heightOf(this.heads, true);
    this.forTheEye(() => {
      this.frame(top, headHeight, true);
      this.heads.forEach((text, at) => {
        this.write(text, { at, top, isHead: true });
      });
    });
    this.pdf.y = top + headHeight;
  }

  private row(cells: readonly string[], table: Element, isHead: boolean): void {
    const [top, height] = [this.pdf.y, this.heightOf(cells, isHead)];
    this.forTheEye(() => {
      this.frame(top, height, isHead);
    });
    const row = this.pdf.struct('TR');
    table.add(row);
    cells.forEach((text, at) => {
      const draw = (): void => {
        this.write(text, { at, top, isHead });
      };
      row.add(this.cell(isHead ? 'Column' : at === 0 ? 'Row' : undefined, draw));
    });
    row.end();
    this.pdf.y = top + height;
  }

  /** The types do not know yet that a cell may be a head of its column or its row. */
  private cell(scope: 'Column' | 'Row' | undefined, draw: () => void): Element {
    const options = { scope } as PDFKit.Mixins.StructureElementOptions;
    return scope ? this.pdf.struct('TH', options, draw) : this.pdf.struct('TD', {}, draw);
  }

  private write(text: string, { at, top, isHead }: { at: number; top: number; isHead: boolean }): void {
    this.font(isHead);
    this.pdf.text(shown(text), this.startOf(at) + PADDING, top + PADDING, { width: this.room(at) });
  }

  private frame(top: number, height: number, isHead: boolean): void {
    for (const [at, width] of this.widths.entries()) {
      this.pdf.rect(this.startOf(at), top, width, height);
      if (isHead) this.pdf.fillAndStroke(TINT, LINE);
      else this.pdf.stroke(LINE);
    }
    this.pdf.fillColor('black');
  }

  private forTheEye(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  private heightOf(cells: readonly string[], isHead: boolean): number {
    this.font(isHead);
    const heights = cells.map((text, at) => this.pdf.heightOfString(shown(text), { width: this.room(at) }));
    const least = isHead ? 0 : (this.table.rowHeight ?? 0);
    return Math.max(...heights.map((height) => height + 2 * PADDING), least);
  }

  private font(isHead: boolean): void {
    this.pdf.font(isHead ? 'bold' : 'plain').fontSize(SIZE);
  }

  private startOf(at: number): number {
    return this.left + this.widths.slice(0, at).reduce((sum, width) => sum + width, 0);
  }

  private room(at: number): number {
    return (this.widths[at] ?? 0) - 2 * PADDING;
  }
}

/** An empty cell is still a cell. */
function shown(text: string): string {
  return text === '' ? ' ' : text;
}

import type { Cell, Column, ColumnKind, Table } from './table.js';

/** Excel holds no more rows than this on a sheet. */
export const ROWS_OF_A_SHEET = 1_048_576;

/** The cell formats of `STYLES`, by their place in it. */
const STYLE: Readonly<Record<ColumnKind | 'head', number>> = {
  text: 0,
  head: 1,
  count: 2,
  decimal: 3,
  share: 4,
  date: 5,
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.##"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="d mmm yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
  [0, 0],
  [0, 1],
  [3, 0],
  [164, 0],
  [165, 0],
  [166, 0],
]
  .map(
    ([format, font]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What stands before the rows: the first row stays in sight while the others scroll. */
export function sheetBegins(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ head, kind }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${kind === 'text' ? 28 : Math.max(12, head.length + 2)}" customWidth="1"/>`,
  );
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${headRow(columns.map(({ head }) => head))}`;
}

export const SHEET_ENDS = '</sheetData></worksheet>';

function headRow(texts: readonly string[]): string {
  return `<row>${texts.map((text) => textCell(text, STYLE.head)).join('')}</row>`;
}

/** Texts stay texts and numbers stay numbers: a text that looks like a formula is only a text. */
export function sheetRow(cells: readonly Cell[], columns: readonly Column[]): string {
  return `<row>${cells.map((cell, at) => cellOf(cell, columns[at]?.kind ?? 'text')).join('')}</row>`;
}

/** The files that say what the sheets are, for so many of them. */
export function workbookParts(names: readonly string[]): Readonly<Record<string, string>> {
  const each = (part: (name: string, number: number) => string): string =>
    names.map((name, at) => part(name, at + 1)).join('');
  const styles = names.length + 1;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((name, n) => `<sheet name="${escaped(sheetName(name))}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

/** The notes as a sheet of their own. */
export function notesSheet({ title, notes }: Table): string {
  const column: Column = { key: 'note', head: title, kind: 'text' };
  return sheetBegins([column]) + notes.map((note) => sheetRow([note], [column])).join('') + SHEET_ENDS;
}

/** At most 31 letters, and none that Excel refuses. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function cellOf(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c s="${STYLE[kind]}"><v>${cell}</v></c>`;
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell))
    return `<c s="${STYLE.date}"><v>${serialDay(cell)}</v></c>`;
  return textCell(cell, STYLE.text);
}

function textCell(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Excel counts days from 30 December 1899. */
function serialDay(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

// XML 1.0 has no way to write these, and Excel refuses a file that holds one.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const HALF_A_LETTER = /\p{Surrogate}/gu;
const NEEDS_CARE = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

function escaped(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(NOT_IN_XML, '')
    .replace(HALF_A_LETTER, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

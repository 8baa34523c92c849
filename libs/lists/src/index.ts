/** Lists that a coordinator keeps in a spreadsheet: read from CSV, judged row by row, kept whole or not at all. */
export * from './domain/list-report.js';
export { nearest } from './domain/nearest.js';
export { notAList } from './lists.errors.js';
export { textOf as textOfList } from './text-of-file.js';
export { readList, type ListColumns, type ListRow } from './read-list.js';

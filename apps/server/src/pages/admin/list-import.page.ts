import { counted } from '#kernel';
import type { ListReport, RowOutcome } from '#lists';

/** The two lists that a coordinator imports, in the words of their pages. */
export const LISTS = {
  people: {
    title: 'Import people',
    path: '/admin/people',
    back: 'People',
    columns: ['name', 'e-mail', 'organisation', 'role', 'access level'],
    needed:
      'The first row holds the headings. Name and e-mail are needed; people are told apart by their e-mail address.',
    example:
      'name,e-mail,organisation,role,access level\nPriya Nair,priya@example.org,Elm House,Staff nurse,member',
  },
  organisations: {
    title: 'Import organisations',
    path: '/admin/organisations',
    back: 'Organisations',
    columns: ['name', 'short name', 'position', 'sector', 'area', 'headcount 03'],
    needed:
      'The first row holds the headings. Name, position (hub or spoke) and sector are needed for a new one; organisations are told apart by name. A column such as “headcount 03” holds how many people of that staff group work there.',
    example:
      'name,short name,position,sector,area,headcount 03,headcount 08\nElm House,Elm House,spoke,voluntary,Calder Vale,24,9',
  },
} as const;
export type ListName = keyof typeof LISTS;

const OUTCOMES: Readonly<Record<RowOutcome, { text: string; colour: string }>> = {
  refused: { text: 'Refused', colour: 'red' },
  new: { text: 'New', colour: 'green' },
  changed: { text: 'Changed', colour: 'blue' },
  same: { text: 'The same', colour: 'grey' },
};
const MOST_SHOWN = 200;

export function uploadPage(list: ListName, error?: string) {
  return {
    ...LISTS[list],
    error,
    errors: error ? [{ text: error, href: '#file' }] : [],
  };
}

/** What would happen, before it does: the refused rows first, since they are what there is to do. */
export function previewPage(list: ListName, report: ListReport, csv: string) {
  const order: RowOutcome[] = ['refused', 'new', 'changed', 'same'];
  const rows = [...report.report].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  const good = report.new + report.changed;
  return {
    ...LISTS[list],
    csv,
    sentence: sentenceOf(report),
    isDone: report.written,
    canAll: !report.written && report.refused === 0 && good > 0,
    canSome: !report.written && report.refused > 0 && good > 0,
    someText: `Add the ${counted(good, 'good row', 'good rows')} and leave ${counted(report.refused, 'refused row', 'refused rows')} out`,
    hasNothing: good === 0 && report.refused === 0,
    rows: rows.slice(0, MOST_SHOWN).map((row) => ({
      row: row.row,
      name: row.name || 'No name',
      outcome: OUTCOMES[row.outcome],
      messages: row.messages,
    })),
    more: rows.length > MOST_SHOWN ? `The first ${MOST_SHOWN} rows are shown, of ${rows.length}.` : undefined,
  };
}

function sentenceOf(report: ListReport): string {
  const will = report.written ? 'were' : 'would be';
  return [
    `${counted(report.rows, 'row', 'rows')}:`,
    `${report.new} ${will} added, ${report.changed} ${will} changed, ${report.same} are the same,`,
    `${report.refused} ${report.refused === 1 ? 'is' : 'are'} refused.`,
  ].join(' ');
}

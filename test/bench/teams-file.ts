/** A report of so many people as Teams writes it since 2022: sections, tabs between, UTF-16 with its mark. */
export function teamsFile(people: number): Uint8Array {
  const lines = [
    ...SUMMARY,
    '',
    '2. Participants',
    'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
    ...each(people, (n) => `Person ${n}\t${JOINED}\t${LEFT}\t55m 0s\t${emailOf(n)}\t${emailOf(n)}\tAttendee`),
    '',
    '3. In-Meeting Activities',
    'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
    ...each(people, (n) => `Person ${n}\t${JOINED}\t${LEFT}\t55m 0s\t${emailOf(n)}\tAttendee`),
    '',
  ];
  return Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le');
}

const JOINED = '11/23/26, 1:02:00 PM';
const LEFT = '11/23/26, 1:57:00 PM';

const SUMMARY = [
  '1. Summary',
  'Meeting title\tClinic',
  'Attended participants\t5000',
  'Start time\t11/23/26, 12:58:00 PM',
  'End time\t11/23/26, 2:01:00 PM',
  'Meeting duration\t1h 3m 0s',
];

export function emailOf(n: number): string {
  return `p${n}@large.example`;
}

function each(count: number, line: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => line(n));
}

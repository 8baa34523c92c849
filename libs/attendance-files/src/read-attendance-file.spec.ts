import { DomainError } from '#kernel';
import fc from 'fast-check';
import { commas, read, tabs, utf16le, utf8 } from './reports.fixture.js';

const HEADER = [
  'Name',
  'First Join',
  'Last Leave',
  'In-Meeting Duration',
  'Email',
  'Participant ID (UPN)',
  'Role',
];

/** A Teams report with this many people, each in sections 2 and 3. */
function large(people: number): string {
  const row = (at: number): string[] => {
    const address = `person${at}@spoke.example.net`;
    return [
      `Person ${at}`,
      `10/5/26, 1:0${at % 10}:00 PM`,
      '10/5/26, 2:00:00 PM',
      '55m',
      address,
      address,
      'Attendee',
    ];
  };
  const rows = Array.from({ length: people }, (_, at) => row(at));
  const title = [['1. Summary'], ['Meeting title', 'Large'], ['2. Participants'], HEADER];
  const stays = rows.map(([name, joined, left, lasted, address, , role]) =>
    [name, joined, left, lasted, address, role].map(String),
  );
  return tabs([
    ...title,
    ...rows,
    ['3. In-Meeting Activities'],
    ['Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role'],
    ...stays,
  ]);
}

describe('readAttendanceFile refuses', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['6 MB', new Uint8Array(6 * 1024 * 1024).fill(65), 'too-large'],
    ['200,000 rows', utf8('a,b,c\n'.repeat(200_000)), 'too-large'],
    ['200,000 rows with old line ends', utf8('a,b,c\r'.repeat(200_000)), 'too-large'],
    ['a line of 1,000 columns', utf8('a,'.repeat(1000)), 'too-large'],
    ['a heading of megabytes', utf8(`x${':'.repeat(4_000_000)}y,b`), 'unknown-format'],
    [
      'a million events that never end',
      utf8('<recording meeting_id="x">' + '<event a="1">'.repeat(350_000)),
      'damaged-file',
    ],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-report'],
    ['a PDF', utf8('%PDF-1.7\n'), 'not-a-report'],
    ['a workbook', utf8('PK\u0003\u0004 xl/workbook.xml'), 'not-a-report'],
    ['a web page', utf8('<!DOCTYPE html><title>x</title>'), 'not-a-report'],
    ['truncated UTF-16', utf16le('Name\tJoin\n').slice(0, -1), 'damaged-text'],
    ['an unclosed quote', utf8('Name,Join Time,Leave Time\n"Ben,1,2\n'), 'unclosed-quote'],
    ['JSON cut short', utf8('{"attendanceRecords": ['), 'damaged-file'],
    ['JSON of something else', utf8('{"a": 1}'), 'unknown-format'],
    ['a header and nobody', utf8('Name (Original Name),User Email,Join Time,Leave Time\n'), 'no-rows'],
    ['words', utf8('Dear all,\nthank you for coming.\n'), 'unknown-format'],
  ])('%s', async (_story, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'DomainError', code });
  });

  it('says what a file named .csv really is, and what to do', async () => {
    await expect(read(utf8('PK\u0003\u0004 xl/workbook.xml'))).rejects.toThrow(
      'This file is an Excel workbook, not an attendance report. Nothing was saved. Open it, choose "Save as", choose CSV (UTF-8), and import that file.',
    );
  });

  it('anything else with a sentence: nothing but a DomainError is ever thrown', async () => {
    const cells = fc.array(
      fc.constantFrom(
        'Name',
        'Join Time',
        'Leave Time',
        'Duration',
        '"',
        '1.',
        '2. x',
        '10/5/26 1:00 PM',
        '31/12/26',
        '=x',
        '',
        'User Action',
        'Attended',
      ),
      { maxLength: 6 },
    );
    const texts = fc
      .array(cells, { maxLength: 8 })
      .map((rows) => utf8(rows.map((row) => row.join(',')).join('\n')));
    const jsons = fc.json().map((text) => utf8(text));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      texts,
      jsons,
      fc.string().map((text) => utf8('<recording' + text)),
    );

    await fc.assert(
      fc.asyncProperty(bytes, async (any) => {
        const outcome = await read(any).catch((error: unknown) => error);
        expect(outcome instanceof DomainError || !(outcome instanceof Error)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

it('finds a report in the code page of another country', async () => {
  const heading = [0x96, 0xbc, 0x91, 0x4f, 0x20, 0x28, 0x8c, 0xb3, 0x82, 0xcc, 0x96, 0xbc, 0x91, 0x4f, 0x29];
  const rest = utf8(',User Email,Join Time,Leave Time\nBen,,2026-10-05 13:00,2026-10-05 14:00\n');
  const report = await read(Uint8Array.from([...heading, ...rest]));

  expect([report.format, report.people]).toEqual(['zoom-participants', 1]);
});

it('gives files with one header one hash, and other headers others', async () => {
  const rows = (heading: string): string =>
    commas([
      [heading, 'User Email', 'Join Time', 'Leave Time'],
      ['Ben', '', '2026-10-05 13:00', '2026-10-05 14:00'],
    ]);
  const [first, same, other] = await Promise.all(
    ['Name (Original Name)', 'NAME (original name)', '名前（元の名前）'].map((heading) =>
      read(rows(heading)),
    ),
  );

  expect(same?.headerHash).toBe(first?.headerHash);
  expect(other?.headerHash).not.toBe(first?.headerHash);
});

it('reads 5,000 people and lets other work through meanwhile', async () => {
  let isReading = true;
  let turns = 0;
  const otherWork = (): void => {
    turns++;
    if (isReading) setImmediate(otherWork);
  };
  setImmediate(otherWork);

  const report = await read(utf16le(large(5000)));
  isReading = false;

  expect([report.rows.length, report.people]).toEqual([5000, 5000]);
  expect(turns).toBeGreaterThan(50);
});

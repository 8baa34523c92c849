import { CalendarWatch } from '#calendar';
import { Delivery } from '#mail';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseHtml, type DefaultTreeAdapterMap } from 'parse5';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { MailClient } from '../support/mail-client.js';
import { openPostOffice, type PostOffice } from '../support/post-office.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { writeVisits } from '../support/visits.js';
import type { Program } from '../support/visitors.js';
import { readWorkbook } from '../support/workbooks.js';

/** What people type, what they paste, and what they try. */
const NAUGHTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("https://evil.example","press me")',
  '@SUM(1+1)*cmd|’ /C calc’!A0',
  '-2+3',
  "Robert'); drop table person;--",
  '{{constructor}} ${7*7} %s %00 #{x}',
  'O’Dowd & Sons &amp; <hub>',
  'comma, semicolon; back\\slash\\n "quotes"',
  'T̴̛h̷̡e̸ n̶u̵r̴s̷e̸',
  '👩‍👩‍👧‍👦 and 🏳️‍🌈',
  'مرحبا بالعالم, שלום',
  '田中さんの会議 ｔｅｓｔ',
  'İstanbul, ßtraße, ﬁne',
  'null',
  '00012',
  '1E3',
  '../../etc/passwd',
  'BEGIN:VEVENT',
  'https://a.example/?b=c&d=%20',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch'.repeat(2),
];

interface Held {
  readonly id: string;
  readonly title: string;
}

describe.each(ENGINES)('a naughty text comes back as it was typed on %s', (engine) => {
  let office: PostOffice;
  let server: Server;
  let cast: Cast;
  let oli: Program;
  let sessions: Held[];
  let people: string[];

  beforeAll(async () => {
    office = await openPostOffice();
    server = await startServer(engine, { environment: { SMTP_URL: office.url } });
    cast = await castOf(server);
    oli = await server.program(cast.oli.id);
    sessions = [];
    people = [];
    for (const [n, text] of NAUGHTY.entries()) {
      const startsAt = new Date(Date.UTC(2026, 11, n + 1, 12, 30));
      const endsAt = new Date(+startsAt + 3_600_000);
      const id = await publishedClinic(server, cast, { title: text, startsAt, endsAt });
      sessions.push({ id, title: text });
      people.push((await oli.post<{ id: string }>('/people', { name: text, role: 'chaplain' })).body.id);
    }
    await writeVisits(
      server,
      people.map((who) => ({ who, at: sessions[0]!.id })),
    );
  });

  afterAll(async () => {
    await server.close();
    await office.close();
  });

  it('from the API', async () => {
    for (const { id, title } of sessions) {
      expect((await oli.get<Held>(`/sessions/${id}`)).body.title).toBe(title);
    }
  });

  it('on a page, as words and never as HTML', async () => {
    const visitor = await server.signedIn(cast.joan.id);
    for (const { id, title } of sessions) {
      const page = parseHtml((await visitor.get(`/sessions/${id}`)).html);
      expect(wordsOf(find(page, 'h1')!)).toBe(`Case clinic ${title}`);
      expect(find(page, 'img')?.attrs.some(({ name }) => name === 'onerror') ?? false).toBe(false);
    }
  });

  it('in a calendar file and in the letter of an invitation', async () => {
    const joan = await server.signedIn(cast.joan.id);
    const client = new MailClient();
    await joan.get('/training');
    for (const { id } of sessions) await joan.submit(`/sessions/${id}/registration`);
    await server.get(CalendarWatch).settled();
    await server.get(Delivery).deliverDue();
    for (const letter of office.letters) client.receive(letter);

    const file = new MailClient();
    for (const { id } of sessions) file.open((await joan.get(`/sessions/${id}.ics`)).html);

    expect(file.shown.map(({ summary }) => summary)).toEqual(NAUGHTY);
    expect(client.shown.map(({ summary }) => summary)).toEqual(NAUGHTY);
  });

  it('in a report: as CSV, where a formula is made a text, as XLSX and as JSON', async () => {
    const at = '/reports/attendance?format=';
    const csv = parseCsv(await oli.download(`${at}csv`), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });
    const names = csv.map((row) => (row as Record<string, string>)['Name'] ?? '').sort();
    const { sheets } = readWorkbook(await oli.download(`${at}xlsx`));
    const cells = new Set(sheets.flatMap(({ rows }) => rows.flat()));

    expect(names.map((name) => name.replace(/^'(?=[=+\-@])/, '')).sort()).toEqual([...NAUGHTY].sort());
    expect(names.filter((name) => /^[=+\-@]/.test(name))).toEqual([]);
    expect(NAUGHTY.filter((text) => !cells.has(text))).toEqual([]);
  });
});

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function find(node: Node, name: string): Element | undefined {
  if ('tagName' in node && node.tagName === name) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function wordsOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(wordsOf).join('').trim();
}

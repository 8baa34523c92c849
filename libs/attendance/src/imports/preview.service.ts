import { join, Reader, sql } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { conclusionOf } from '../domain/conclusion.js';
import type { Verdict } from '../domain/evidence.js';
import { importSentence } from '../domain/import-words.js';
import { isAttendee } from '../domain/target.js';
import { byAttendee, standingFacts } from '../ledger/facts.js';
import type { ImportAnswer } from './import.queries.js';
import { answerOf } from './import-writing.js';
import { Imports } from './imports.service.js';
import type { Upload } from './reading.service.js';
import { ReportReading, type ReadReport } from './report-reading.service.js';
import { factOf } from './waiting.js';

/** What adding a file would change of one line; `before` is nothing where the line would be new. */
export interface Change {
  readonly attendee: string;
  readonly name: string;
  readonly before: Verdict | null;
  readonly after: Verdict;
}

export interface Preview {
  readonly read: ReadReport;
  /** What the file is, beside what the session was. */
  readonly sentence: string;
  readonly answer: ImportAnswer;
  readonly changes: readonly Change[];
  /** Names of those who would wait for a human, in the order of the file. */
  readonly waiting: readonly string[];
}

/** Tells what adding a file would do. Writes nothing. */
@Injectable()
export class Previews {
  constructor(
    private readonly reports: ReportReading,
    private readonly imports: Imports,
    private readonly reader: Reader,
  ) {}

  async of(actor: Actor, sessionId: string, upload: Upload): Promise<Preview> {
    const read = await this.reports.read(actor, sessionId, upload);
    const answer = await this.imports.answerTo(read);
    const { report, session, comers, matches } = read;
    const sentence = importSentence({ ...answer, span: report.span }, session);
    const waiting = comers.filter(({ personKey }) => !matches.has(personKey)).map(({ name }) => name);
    if (answer.alreadyImported) return { read, sentence, answer, changes: [], waiting: [] };
    return { read, sentence, answer: answerOf(read), changes: await this.changes(read), waiting };
  }

  private async changes({ session, comers, matches }: ReadReport): Promise<Change[]> {
    const standing = byAttendee(await standingFacts(this.reader, session.id));
    const adds = new Map<string, ReturnType<typeof factOf>[]>();
    for (const comer of comers) {
      const target = matches.get(comer.personKey)?.target;
      if (!target || !isAttendee(target)) continue;
      const facts = comer.rows.map((row) => factOf('preview', row));
      adds.set(target.id, [...(adds.get(target.id) ?? []), ...facts]);
    }
    const names = await this.names([...adds.keys()]);
    return Array.from(adds, ([attendee, added]) => {
      const own = standing.get(attendee) ?? [];
      const before = own.length > 0 ? verdict(conclusionOf(own, session.timetabled)) : null;
      const after = verdict(conclusionOf([...own, ...added], session.timetabled));
      return { attendee, name: names.get(attendee) ?? '', before, after };
    }).filter(({ before, after }) => before?.status !== after.status || before.minutes !== after.minutes);
  }

  private async names(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.rows<{ id: string; name: string }>(sql`
      select id as "id", name as "name" from person where id in (${join([...ids])})
      union all select id, name from guest where id in (${join([...ids])})`);
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}

function verdict({ status, minutes }: Verdict): Verdict {
  return { status, minutes };
}

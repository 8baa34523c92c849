import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { emailKey, matchOf, nameKey, type Known, type Match } from '../domain/matching.js';
import type { ComerRows } from '../domain/report-reading.js';
import { attendeeIn, type Target } from '../domain/target.js';
import { inChunks } from '../ledger/in-chunks.js';

interface AliasRow {
  readonly kind: 'email' | 'name';
  readonly value: string;
  readonly personId: string | null;
  readonly guestId: string | null;
}

/** Tells who the people of a report are, as far as that is certain. */
@Injectable()
export class Recognition {
  constructor(private readonly reader: Reader) {}

  /** Who is known, by the key that the report gives each. */
  async of(sessionId: string, comers: readonly ComerRows[]): Promise<Map<string, Match>> {
    const known = await this.known(sessionId, comers);
    const matches = new Map<string, Match>();
    for (const comer of comers) {
      const match = matchOf(comer, known);
      if (match) matches.set(comer.personKey, match);
    }
    return matches;
  }

  private async known(sessionId: string, comers: readonly ComerRows[]): Promise<Known> {
    const emails = distinct(comers.flatMap(({ email }) => (email === null ? [] : [emailKey(email)])));
    const names = distinct(comers.map(({ name }) => nameKey(name)));
    return {
      byJoinToken: await this.joinTokens(sessionId, comers),
      byEmail: await this.people(emails),
      emailAliases: await this.aliases('email', emails),
      nameAliases: await this.aliases('name', names),
    };
  }

  private async joinTokens(sessionId: string, comers: readonly ComerRows[]): Promise<Map<string, string>> {
    if (comers.every(({ joinToken }) => joinToken === null)) return new Map();
    const rows = await this.reader.rows<{ joinToken: string; personId: string }>(sql`
      select join_token as "joinToken", person_id as "personId" from registration where session_id = ${sessionId}`);
    return new Map(rows.map((row) => [row.joinToken, row.personId]));
  }

  private async people(emails: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    await inChunks(emails, async (some) => {
      const rows = await this.reader.rows<{ email: string; id: string }>(sql`
        select email as "email", id as "id" from person where email in (${join(some)})`);
      for (const { email, id } of rows) found.set(email, id);
    });
    return found;
  }

  private async aliases(kind: 'email' | 'name', values: readonly string[]): Promise<Map<string, Target>> {
    const found = new Map<string, Target>();
    await inChunks(values, async (some) => {
      const rows = await this.reader.rows<AliasRow>(sql`
        select a.kind as "kind", a.value as "value", coalesce(a.person_id, g.claimed_by) as "personId",
          a.guest_id as "guestId"
        from alias a left join guest g on g.id = a.guest_id
        where a.kind = ${kind} and a.withdrawn_at is null and a.value in (${join(some)})`);
      for (const row of rows)
        found.set(row.value, attendeeIn(row.personId, row.guestId) ?? { kind: 'nobody' });
    });
    return found;
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

/** How the outbox stands: letters that wait, and letters given up. */
export interface OutboxStanding {
  readonly waiting: number;
  readonly failed: number;
}

export interface FailedMail {
  readonly id: string;
  readonly subject: string;
  readonly tries: number;
  readonly failedAt: number;
  readonly lastError: string | null;
}

@Injectable()
export class MailQueries {
  constructor(private readonly reader: Reader) {}

  async standing(): Promise<OutboxStanding> {
    const counted = await this.reader.first<OutboxStanding>(sql`
      select count(*) - count(failed_at) as "waiting", count(failed_at) as "failed"
      from outgoing_mail where sent_at is null`);
    return counted ?? { waiting: 0, failed: 0 };
  }

  /** Letters given up, oldest first, without their addresses. */
  async failed(): Promise<FailedMail[]> {
    return this.reader.rows(sql`
      select id as "id", subject as "subject", tries as "tries", failed_at as "failedAt", last_error as "lastError"
      from outgoing_mail where failed_at is not null and sent_at is null order by failed_at, id limit 200`);
  }
}

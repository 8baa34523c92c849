import { Reader, sql } from '#database';
import { Outbox } from '#mail';
import { Inject, Injectable } from '@nestjs/common';
import type { SessionDraft } from './domain/draft.js';
import { SESSION_MODE_NAMES, type SessionMode } from './domain/kinds.js';
import {
  cancelledLetter,
  movedLetter,
  placeOfferedLetter,
  restoredLetter,
  type LetterFacts,
  type LetterText,
} from './domain/letters.js';

export const PROGRAMME_SETTINGS = Symbol('programme settings');

export interface ProgrammeSettings {
  /** Where the site is, for the links in letters. */
  readonly baseUrl: string;
}

/** What a letter needs of a session; a draft of a session with its id has all of it. */
export type Told = Pick<SessionDraft, 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'venue'> & {
  readonly id: string;
  readonly mode: SessionMode;
};

/** Tells people by mail what has happened to their place. For use inside the transaction of the act. */
@Injectable()
export class Letters {
  constructor(
    private readonly outbox: Outbox,
    private readonly reader: Reader,
    @Inject(PROGRAMME_SETTINGS) private readonly settings: ProgrammeSettings,
  ) {}

  async placeOffered(session: Told, personId: string): Promise<void> {
    const found = await this.reader.rows<{ email: string }>(sql`
      select email as "email" from person where id = ${personId} and email is not null and left_at is null`);
    await this.post(found, placeOfferedLetter(this.facts(session)));
  }

  async cancelled(session: Told, reason: string): Promise<void> {
    await this.post(await this.coming(session.id), cancelledLetter(this.facts(session), reason));
  }

  async restored(session: Told): Promise<void> {
    await this.post(await this.coming(session.id), restoredLetter(this.facts(session)));
  }

  async moved(before: Told, after: Told): Promise<void> {
    await this.post(await this.coming(after.id), movedLetter(this.facts(before), this.facts(after)));
  }

  /** Those who have a place and those who wait for one, each at most once. */
  private coming(sessionId: string): Promise<{ email: string }[]> {
    return this.reader.rows(sql`
      select p.email as "email" from registration r join person p on p.id = r.person_id
      where r.session_id = ${sessionId} and r.status in ('registered', 'waiting')
        and p.email is not null and p.left_at is null
      order by r.joined_at, r.id`);
  }

  private async post(people: readonly { email: string }[], letter: LetterText): Promise<void> {
    for (const { email } of people) await this.outbox.post({ to: email, ...letter });
  }

  private facts({ id, title, startsAt, endsAt, timeZone, venue, mode }: Told): LetterFacts {
    const place = mode === 'online' ? SESSION_MODE_NAMES.online : venue;
    return { title, startsAt, endsAt, timeZone, place, link: `${this.settings.baseUrl}/sessions/${id}` };
  }
}

import { Reader, sql } from '#database';
import { Clock } from '#kernel';
import { Outbox, type Letter } from '#mail';
import { momentInWords, type MovedFrom, type SessionMode } from '#programme';
import { Inject, Injectable } from '@nestjs/common';
import { offerLetter } from './domain/offer-letter.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';
import { placeOf, whenOf } from './session-words.js';

/** An open offer, and whom to write to. */
export interface UntoldOffer {
  readonly id: string;
  readonly code: string;
  readonly openUntil: number;
  readonly email: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly mode: SessionMode;
  readonly venue: string | null;
  /** JSON. */
  readonly movedFrom: string | null;
}

/** Finds offers that nobody was told of, and writes the letters. */
@Injectable()
export class OfferPosting {
  constructor(
    private readonly reader: Reader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  untold(): Promise<UntoldOffer[]> {
    return this.reader.rows(sql`
      select o.id as "id", o.code as "code", o.open_until as "openUntil", p.email as "email", s.title as "title",
        s.starts_at as "startsAt", s.ends_at as "endsAt", s.time_zone as "timeZone", s.mode as "mode", s.venue as "venue",
        o.moved_from as "movedFrom"
      from place_offer o join session s on s.id = o.session_id join person p on p.id = o.person_id
      where o.answer is null and o.open_until > ${+this.clock.now()} and s.status = 'published'
        and p.email is not null and p.left_at is null
        and not exists (select 1 from offer_told t where t.offer_id = o.id) order by o.id`);
  }

  async post(rows: readonly UntoldOffer[]): Promise<void> {
    await this.outbox.postAll(rows.map((row) => this.letter(row)));
  }

  private letter(row: UntoldOffer): Letter {
    const openUntil = new Date(row.openUntil);
    const text = offerLetter({
      ...{ title: row.title, when: whenOf(row, this.settings.timeZone), place: placeOf(row) },
      was: this.wordsOf(row.movedFrom),
      until: momentInWords(openUntil, row.timeZone),
      answer: `${this.settings.baseUrl}/offers/${row.code}`,
    });
    return { to: row.email, ...text, notAfter: openUntil };
  }

  private wordsOf(movedFrom: string | null) {
    if (movedFrom === null) return null;
    const was = JSON.parse(movedFrom) as MovedFrom;
    return { when: whenOf(was, this.settings.timeZone), place: placeOf(was) };
  }
}

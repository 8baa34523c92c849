import { Reader, sql } from '#database';
import { Clock } from '#kernel';
import { Outbox, type Letter } from '#mail';
import { Inject, Injectable } from '@nestjs/common';
import { letterOf } from './domain/letter.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';
import { whenOf } from './session-words.js';

/** A place that became somebody's, and whom to write to. */
interface UntoldPlace {
  readonly id: string;
  readonly email: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly room: string;
  readonly conference: string;
  readonly address: string;
}

/** Finds places in talks that nobody was told of, and writes the letters. */
@Injectable()
export class TalkPlacePosting {
  constructor(
    private readonly reader: Reader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** Only of places that they still have, in talks that are still to come. */
  untold(): Promise<UntoldPlace[]> {
    return this.reader.rows(sql`
      select m.id as "id", p.email as "email", t.title as "title", t.starts_at as "startsAt",
        t.ends_at as "endsAt", c.time_zone as "timeZone", r.name as "room", c.title as "conference",
        '/conferences/' || c.slug || '/talks/' || t.slug as "address"
      from talk_promotion m
        join talk_place g on g.talk_id = m.talk_id and g.person_id = m.person_id
          and g.joined_at = m.joined_at and g.status = 'placed'
        join talk t on t.id = m.talk_id and t.gone_at is null join conference_room r on r.id = t.room_id
        join conference c on c.id = t.conference_id join person p on p.id = m.person_id
      where t.starts_at > ${+this.clock.now()} and p.email is not null and p.left_at is null
        and not exists (select 1 from talk_promotion_told d where d.promotion_id = m.id) order by m.id`);
  }

  async post(rows: readonly UntoldPlace[]): Promise<void> {
    await this.outbox.postAll(rows.map((row) => this.letter(row)));
  }

  private letter(row: UntoldPlace): Letter {
    const text = letterOf(
      'You have a place now. You do not need to wait any longer.',
      [row.title, `${whenOf(row, this.settings.timeZone)}, ${row.room}`, row.conference],
      [
        'If you cannot come, give your place up there, so that the next person gets it:',
        `${this.settings.baseUrl}${row.address}`,
      ],
    );
    return {
      to: row.email,
      ...{ subject: `You have a place: ${row.title}`, text },
      notAfter: new Date(row.startsAt),
    };
  }
}

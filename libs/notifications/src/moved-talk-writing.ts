import { Outbox, type Letter } from '#mail';
import { Inject, Injectable } from '@nestjs/common';
import { movedTalksLetter } from './moved-talk-words.js';
import type { Concerned, MovedTalk } from './moved-talks.queries.js';
import { oneClick, StopLinks } from './stop-links.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';

/** Writes one letter to each person for each conference, about the talks that concern them. */
@Injectable()
export class MovedTalkWriting {
  constructor(
    private readonly outbox: Outbox,
    private readonly links: StopLinks,
    @Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** Of those who read: at night nobody is written to. */
  get timeZone(): string {
    return this.settings.timeZone;
  }

  async post(talks: readonly MovedTalk[], concerned: readonly Concerned[]): Promise<number> {
    const conferences = grouped(talks, ({ conferenceId }) => conferenceId);
    const letters = [...conferences.values()].flatMap((own) => this.letters(own, concerned));
    await this.outbox.postAll(letters);
    return letters.length;
  }

  private letters(talks: readonly MovedTalk[], concerned: readonly Concerned[]): Letter[] {
    const isOurs = new Set(talks.map(({ talkId }) => talkId));
    const people = grouped(
      concerned.filter(({ talkId }) => isOurs.has(talkId)),
      ({ email }) => email,
    );
    const notAfter = new Date(Math.max(...talks.map(({ conferenceEndsAt }) => conferenceEndsAt)));
    return Array.from(people, ([to, own]) => {
      const standings = new Map(own.map(({ talkId, standing }) => [talkId, standing]));
      const told = talks.flatMap((talk) => {
        const standing = standings.get(talk.talkId);
        return standing === undefined ? [] : [{ ...talk, standing }];
      });
      const stop = this.links.addressFor({ personId: own[0]?.personId ?? '', what: 'moved-talks' });
      const letter = movedTalksLetter(told, { ...this.settings, stop });
      return { to, ...letter, headers: oneClick(stop), notAfter };
    });
  }
}

function grouped<Key, Thing>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return groups;
}

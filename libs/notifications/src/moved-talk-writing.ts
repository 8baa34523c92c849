import { Outbox, type Letter } from '#mail';
import { Inject, Injectable } from '@nestjs/common';
import { movedTalksLetter } from './moved-talk-words.js';
import type { Concerned, MovedTalk } from './moved-talks.queries.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';

/** Writes one letter to each person for each conference, about the talks that concern them. */
@Injectable()
export class MovedTalkWriting {
  constructor(
    private readonly outbox: Outbox,
    @Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings,
  ) {}

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
      return { to, ...movedTalksLetter(told, this.settings), notAfter };
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

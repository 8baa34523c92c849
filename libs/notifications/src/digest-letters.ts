import { ThreadNewsQueries } from '#discussion';
import { Outbox } from '#mail';
import { NetworkName } from '#organisations';
import { RoleQueries } from '#people';
import { Inject, Injectable } from '@nestjs/common';
import { CatchUpNewsQueries } from './caught-up-news.queries.js';
import { newsSince } from './caught-up-words.js';
import { digestFor, type Ahead, type Round } from './digest-words.js';
import { DigestQueries, type ReaderRow } from './digests.queries.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';
import { oneClick, StopLinks } from './stop-links.js';

/** What the digests of a round share: five statements, for one reader as for a hundred. */
@Injectable()
export class DigestRounds {
  constructor(
    private readonly queries: DigestQueries,
    private readonly roles: RoleQueries,
    private readonly network: NetworkName,
    @Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  async of(readers: readonly ReaderRow[], now: Date): Promise<Ahead> {
    const since = new Date(Math.min(...readers.map(({ coveredUntil }) => coveredUntil ?? 0)));
    const news = await this.queries.news(since, now);
    const personIds = readers.map(({ personId }) => personId);
    const names = new Map((await this.roles.all()).map(({ id, name }) => [id, name]));
    return {
      news,
      answered: await this.queries.answered(personIds, now),
      roleName: (role) => names.get(role) ?? role,
      networkName: (await this.network.current()) ?? 'the network',
      ...this.settings,
    };
  }
}

/** What was held and what was said: three statements more. */
@Injectable()
export class HeldNews {
  constructor(
    private readonly catchUps: CatchUpNewsQueries,
    private readonly threads: ThreadNewsQueries,
  ) {}

  async of(readers: readonly ReaderRow[], now: Date) {
    const since = new Date(Math.min(...readers.map((reader) => newsSince(reader, now))));
    const catchUps = await this.catchUps.news(since);
    const personIds = readers.map(({ personId }) => personId);
    const conversations = await this.threads.of(personIds, since, { isForLetter: true });
    return { catchUps, conversations, ...(await this.catchUps.parts(personIds, since)) };
  }
}

/** Writes digests and posts them. For use inside the transaction that notes who had theirs. */
@Injectable()
export class DigestLetters {
  constructor(
    private readonly rounds: DigestRounds,
    private readonly held: HeldNews,
    private readonly outbox: Outbox,
    private readonly links: StopLinks,
  ) {}

  /** Answers how many there were something to write to. */
  async post(readers: readonly ReaderRow[], now: Date): Promise<number> {
    const ahead = await this.rounds.of(readers, now);
    const round = { ...ahead, ...(await this.held.of(readers, now)), now };
    const letters = readers.flatMap((reader) => this.letter(reader, round) ?? []);
    if (letters.length > 0) await this.outbox.postAll(letters);
    return letters.length;
  }

  private letter(reader: ReaderRow, round: Round) {
    const stop = this.links.addressFor({ personId: reader.personId, what: 'digest' });
    const words = digestFor(reader, stop, round);
    return words && { to: reader.email, ...words, headers: oneClick(stop) };
  }
}

import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Candidate, Description, Feed, MediaNews, Side, Wanted, Watching } from '../contract.js';
import { feedIsGone, mediaServerAway, seatIsGone } from '../meetings.errors.js';
import { JanusRefusal, NO_SUCH_FEED } from './janus-words.js';
import { Keepers } from './keepers.js';
import { Pins } from './pins.js';
import { Seats, type Seat } from './seats.js';
import type { VideoRoom } from './video-room.js';

/** Who lost their line may come back to their seat for so long. */
const GRACE = 45_000;

export interface Sitter {
  readonly sessionId: string;
  /** `person:connection` */
  readonly participant: string;
  /** How the browser hears of what happens next. */
  readonly tell: (news: MediaNews) => void;
}

/**
 * Sound and picture through our media servers. Browsers never reach one: all that they say comes through here, and
 * whoever calls has made sure that the person may be in the room, and that the participant is theirs.
 */
@Injectable()
export class Media {
  constructor(
    private readonly keepers: Keepers,
    private readonly pins: Pins,
    private readonly seats: Seats,
    private readonly clock: Clock,
  ) {}

  /** A server that starts takes over the seats of the one before it. */
  begin(): Promise<void> {
    return this.keepers.begin();
  }

  /** Takes a seat; answers who sends already. */
  async sit({ sessionId, participant, tell }: Sitter): Promise<Feed[]> {
    await this.leave(participant);
    const server = await this.pins.serverOf(sessionId, this.keepers.servers);
    const { rooms, own } = await this.keepers.at(server);
    const sending = await rooms.attach(own).catch(away);
    const seat: Seat = {
      ...{ sessionId, participant, server, sending, tell },
      ...{ watching: undefined, watched: new Map<string, Wanted>() },
      ...{ isWritten: false, silentSince: undefined },
    };
    // Before it comes in, as Janus speaks of others at once.
    await this.seats.take(seat);
    return rooms.join(sending, sessionId, participant).catch(async (error: unknown) => {
      await this.leave(participant);
      return away(error);
    });
  }

  /** The same browser is back, after a lost line or on another process: what it watches goes on. */
  async resume({ participant, tell, sessionId }: Sitter, watched: readonly Wanted[]): Promise<Feed[]> {
    // First the line: with it come the seats that a process before us held.
    const server = await this.pins.serverOf(sessionId, this.keepers.servers);
    const { rooms } = await this.keepers.at(server);
    const seat = this.seats.of(participant);
    if (seat?.sessionId !== sessionId) throw seatIsGone();
    seat.tell = tell;
    seat.silentSince = undefined;
    for (const wanted of watched) seat.watched.set(nameOf(wanted), wanted);
    return rooms.feeds(seat.sending, sessionId);
  }

  async publish(participant: string, offer: Description): Promise<Description> {
    const seat = this.seatOf(participant);
    return (await this.roomsFor(seat)).publish(seat.sending, offer).catch(away);
  }

  /** Watches exactly these lines; null where it does so already. */
  async watch(participant: string, wanted: readonly Wanted[]): Promise<Watching | null> {
    const seat = this.seatOf(participant);
    const rooms = await this.roomsFor(seat);
    const { more, less } = differenceOf(seat.watched, wanted);
    if (more.length + less.length === 0) return null;
    const watching = await this.change(rooms, seat, { more, less }).catch(away);
    for (const one of less) seat.watched.delete(nameOf(one));
    for (const one of more) seat.watched.set(nameOf(one), one);
    return watching;
  }

  /** The browser's answer to what `watch` offered. */
  async watching(participant: string, answer: Description): Promise<void> {
    const seat = this.seatOf(participant);
    if (!seat.watching) throw seatIsGone();
    await (await this.roomsFor(seat)).start(seat.watching, answer).catch(away);
  }

  /** Where the browser can be reached; a null says that there is no more to come. */
  async candidates(participant: string, side: Side, found: readonly (Candidate | null)[]): Promise<void> {
    const seat = this.seatOf(participant);
    const handle = seat[side];
    if (handle) await (await this.roomsFor(seat)).trickle(handle, found).catch(away);
  }

  async leave(participant: string): Promise<void> {
    const seat = this.seats.of(participant);
    if (!seat) return;
    await this.seats.leave(seat);
    const { rooms } = await this.keepers.at(seat.server);
    for (const handle of [seat.watching, seat.sending]) {
      // A media server that was started again has forgotten it already.
      if (handle) await rooms.detach(handle).catch(() => undefined);
    }
  }

  /** The browser's line was lost; it may come back. */
  loseSight(participant: string): void {
    const seat = this.seats.of(participant);
    if (seat) seat.silentSince = this.clock.now();
  }

  /** Lets go of seats that nobody came back to, and of those that another process has ended. */
  async tidy(): Promise<void> {
    const before = new Date(+this.clock.now() - GRACE);
    const ended = [...this.seats.silentSince(before), ...(await this.seats.shownOut())];
    for (const { participant } of ended) await this.leave(participant);
  }

  /** Shows somebody out of a session's media, wherever they sit: what they send ends at once. */
  async showOut(sessionId: string, personId: string): Promise<void> {
    for (const { participant, server } of await this.seats.inRoom(sessionId, personId)) {
      // First the row, as the media server may be away.
      await this.seats.forget(participant);
      if (this.seats.of(participant)) await this.leave(participant);
      else await this.turnOut(server, sessionId, participant);
    }
  }

  /** Another process holds the seat: it finds the row gone at its next sign of life. */
  private async turnOut(server: string, sessionId: string, participant: string): Promise<void> {
    const { rooms, own } = await this.keepers.at(server);
    const handle = await rooms.attach(own);
    // They may have left a moment ago.
    await rooms.turnOut(handle, sessionId, participant).catch(() => undefined);
    await rooms.detach(handle).catch(() => undefined);
  }

  private async change(rooms: VideoRoom, seat: Seat, { more, less }: Difference) {
    if (seat.watching) return rooms.change(seat.watching, more, less);
    const watching = await rooms.attach(seat.sending.session);
    await this.seats.beginWatching(seat, watching);
    return rooms.watch(watching, seat.sessionId, more);
  }

  private seatOf(participant: string): Seat {
    const seat = this.seats.of(participant);
    if (!seat) throw seatIsGone();
    return seat;
  }

  private async roomsFor({ server }: Seat): Promise<VideoRoom> {
    return (await this.keepers.at(server)).rooms;
  }
}

interface Difference {
  readonly more: readonly Wanted[];
  readonly less: readonly Wanted[];
}

function differenceOf(watched: ReadonlyMap<string, Wanted>, wanted: readonly Wanted[]): Difference {
  const names = new Set(wanted.map(nameOf));
  return {
    more: wanted.filter((one) => !watched.has(nameOf(one))),
    less: [...watched.values()].filter((one) => !names.has(nameOf(one))),
  };
}

function nameOf({ feed, mid }: Wanted): string {
  return `${feed} ${mid}`;
}

/** What goes wrong between us and the media server, in words for the person at the screen. */
function away(error: unknown): never {
  if (error instanceof JanusRefusal && error.code === NO_SUCH_FEED) throw feedIsGone();
  if (error instanceof JanusRefusal) throw seatIsGone();
  throw mediaServerAway();
}

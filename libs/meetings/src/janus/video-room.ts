import {
  LINES,
  type Candidate,
  type Description,
  type Feed,
  type Wanted,
  type Watching,
} from '../contract.js';
import { roomSecrets, type JanusKeys } from './janus-server.js';
import type { JanusLink } from './janus-link.js';
import {
  JanusRefusal,
  NO_SUCH_ROOM,
  PARTICIPANT_EXISTS,
  ROOM_EXISTS,
  type JanusSaid,
} from './janus-words.js';

/** A handle of ours inside a session of ours. */
export interface Handle {
  readonly session: number;
  readonly handle: number;
}

const MOST_PICTURE = 500_000;
const EVERYBODY = 1000;

/** The VideoRoom plugin, in the words that we use of it. */
export class VideoRoom {
  constructor(
    private readonly link: JanusLink,
    private readonly keys: JanusKeys,
  ) {}

  async attach(session: number): Promise<Handle> {
    const words = { janus: 'attach', plugin: 'janus.plugin.videoroom', session_id: session };
    const { data } = await this.link.ask(words);
    return { session, handle: data?.id ?? 0 };
  }

  async detach({ session, handle }: Handle): Promise<void> {
    await this.link.ask({ janus: 'detach', session_id: session, handle_id: handle });
  }

  /** Comes in as somebody who may send; answers who sends already. The room is made by whoever is first. */
  async join(at: Handle, room: string, participant: string): Promise<Feed[]> {
    try {
      return await this.joinAsSender(at, room, participant);
    } catch (error) {
      if (!(error instanceof JanusRefusal)) throw error;
      if (error.code === NO_SUCH_ROOM) await this.create(at, room);
      else if (error.code === PARTICIPANT_EXISTS) await this.turnOut(at, room, participant);
      else throw error;
      return this.joinAsSender(at, room, participant);
    }
  }

  /** The offer of a sender's browser; answers what the browser is told. */
  async publish(at: Handle, offer: Description): Promise<Description> {
    return descriptionIn(await this.say(at, { request: 'configure' }, offer));
  }

  /** Comes in to watch these lines. */
  async watch(at: Handle, room: string, wanted: readonly Wanted[]): Promise<Watching> {
    const { pin } = roomSecrets(this.keys, room);
    const who = { request: 'join', ptype: 'subscriber', room, pin, autoupdate: false };
    return watchingIn(await this.say(at, { ...who, streams: streamsOf(wanted) }));
  }

  /** Watches more, or less. */
  async change(at: Handle, more: readonly Wanted[], less: readonly Wanted[]): Promise<Watching> {
    const said = await this.say(at, {
      request: 'update',
      ...(more.length > 0 ? { subscribe: streamsOf(more) } : {}),
      ...(less.length > 0 ? { unsubscribe: streamsOf(less) } : {}),
    });
    return watchingIn(said);
  }

  /** The watching browser's answer. */
  async start(at: Handle, answer: Description): Promise<void> {
    await this.say(at, { request: 'start' }, answer);
  }

  /** A null says that there are no more. */
  async trickle({ session, handle }: Handle, candidates: readonly (Candidate | null)[]): Promise<void> {
    const words = { janus: 'trickle', session_id: session, handle_id: handle };
    await this.link.ask({ ...words, candidates: candidates.map((one) => one ?? { completed: true }) });
  }

  /** Who sends now. */
  async feeds(at: Handle, room: string): Promise<Feed[]> {
    const said = await this.say(at, { request: 'listparticipants', room });
    const senders = said.plugindata?.data.participants?.filter(({ publisher }) => publisher) ?? [];
    return senders.map(({ id }) => ({ participant: id, mids: LINES.map((_, place) => String(place)) }));
  }

  private async joinAsSender(at: Handle, room: string, participant: string): Promise<Feed[]> {
    const { pin } = roomSecrets(this.keys, room);
    const said = await this.say(at, { request: 'join', ptype: 'publisher', room, pin, id: participant });
    return feedsIn(said);
  }

  private async create(at: Handle, room: string): Promise<void> {
    const wanted = { is_private: true, publishers: EVERYBODY, bitrate: MOST_PICTURE, bitrate_cap: true };
    const sound = { audiocodec: 'opus', opus_fec: true, videocodec: 'vp8', fir_freq: 10 };
    const keys = { admin_key: this.keys.adminKey, ...roomSecrets(this.keys, room) };
    try {
      await this.say(at, { request: 'create', room, permanent: false, ...keys, ...wanted, ...sound });
    } catch (error) {
      // Somebody else was first, by a moment.
      if (!(error instanceof JanusRefusal && error.code === ROOM_EXISTS)) throw error;
    }
  }

  /** Ends what somebody sends, as of an earlier seat of the same browser. */
  async turnOut(at: Handle, room: string, participant: string): Promise<void> {
    const { secret } = roomSecrets(this.keys, room);
    await this.say(at, { request: 'kick', room, secret, id: participant });
  }

  private say(
    { session, handle }: Handle,
    body: Record<string, unknown>,
    jsep?: Description,
  ): Promise<JanusSaid> {
    const words = { session_id: session, handle_id: handle, body };
    return this.link.askPlugin(jsep ? { ...words, jsep } : words);
  }
}

/** Who sends, in an answer or in what Janus says unasked. */
export function feedsIn(said: JanusSaid): Feed[] {
  const publishers = said.plugindata?.data.publishers ?? [];
  return publishers.map(({ id, streams = [] }) => ({
    participant: id,
    mids: streams.map(({ mid }) => mid),
  }));
}

function streamsOf(wanted: readonly Wanted[]): { feed: string; mid: string }[] {
  return wanted.map(({ feed, mid }) => ({ feed, mid }));
}

function descriptionIn({ jsep }: JanusSaid): Description {
  if (!jsep) throw new Error('Janus answered without a description');
  return jsep;
}

function watchingIn(said: JanusSaid): Watching {
  const streams = said.plugindata?.data.streams ?? [];
  const watched = streams.flatMap(({ mid, feed_id: feed, feed_mid: theirs }) =>
    feed === undefined || theirs === undefined ? [] : [{ here: mid, feed, mid: theirs }],
  );
  return { offer: said.jsep ?? null, watched };
}

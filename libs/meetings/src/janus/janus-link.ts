import WebSocket from 'ws';
import { grantedBy, type JanusSaid } from './janus-words.js';

const SECONDS_TO_ANSWER = 10;

interface Waiting {
  readonly isDone: (said: JanusSaid) => boolean;
  resolve(said: JanusSaid): void;
  reject(error: Error): void;
}

export interface Listener {
  /** What Janus says unasked. */
  onSaid(said: JanusSaid): void;
  onGone(): void;
}

/** One WebSocket to one Janus: questions and their answers, and what it says unasked. */
export class JanusLink {
  private readonly waiting = new Map<string, Waiting>();
  private asked = 0;
  isOpen = true;

  private constructor(
    private readonly socket: WebSocket,
    private readonly token: () => string,
    private readonly listener: Listener,
  ) {
    socket.on('message', (text: Buffer) => this.hear(JSON.parse(text.toString()) as JanusSaid));
    socket.on('close', () => this.end());
  }

  static open(url: string, token: () => string, listener: Listener): Promise<JanusLink> {
    const socket = new WebSocket(url, 'janus-protocol', { handshakeTimeout: SECONDS_TO_ANSWER * 1000 });
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(new JanusLink(socket, token, listener)));
      // Later errors are followed by `close`, which is when we act.
      socket.on('error', reject);
    });
  }

  /** A question to the core of Janus. */
  async ask(words: { readonly janus: string } & Record<string, unknown>): Promise<JanusSaid> {
    return this.send(words, () => true);
  }

  /** A question to a plugin: Janus says first that it came, and answers afterwards. */
  async askPlugin(words: Record<string, unknown>): Promise<JanusSaid> {
    return this.send({ janus: 'message', ...words }, (said) => said.janus !== 'ack');
  }

  close(): void {
    this.socket.close();
  }

  private async send(
    words: { readonly janus: string } & Record<string, unknown>,
    isDone: Waiting['isDone'],
  ): Promise<JanusSaid> {
    const transaction = String(++this.asked);
    const answer = new Promise<JanusSaid>((resolve, reject) =>
      this.waiting.set(transaction, { isDone, resolve, reject }),
    );
    const tooLong = setTimeout(
      () => this.waiting.get(transaction)?.reject(new Error(`Janus did not answer “${words.janus}”`)),
      SECONDS_TO_ANSWER * 1000,
    );
    this.socket.send(JSON.stringify({ ...words, transaction, token: this.token() }));
    try {
      return grantedBy(await answer);
    } finally {
      clearTimeout(tooLong);
      this.waiting.delete(transaction);
    }
  }

  private hear(said: JanusSaid): void {
    const waiting = said.transaction === undefined ? undefined : this.waiting.get(said.transaction);
    if (waiting?.isDone(said)) waiting.resolve(said);
    else if (said.janus !== 'ack') this.listener.onSaid(said);
  }

  private end(): void {
    this.isOpen = false;
    for (const waiting of this.waiting.values()) waiting.reject(new Error('Janus has gone'));
    this.listener.onGone();
  }
}

import type { Writable } from 'node:stream';

const A_SECOND = 1000;

/** Where a command speaks: results on one stream, everything else on the other. */
export class Terminal {
  constructor(
    readonly out: Writable,
    private readonly err: Writable,
    private readonly isJson: boolean,
  ) {}

  say(json: unknown, text: string): void {
    if (json === undefined) return;
    if (this.isJson) this.out.write(`${JSON.stringify(json, null, 2)}\n`);
    else if (text !== '') this.out.write(`${text}\n`);
  }

  complain(sentence: string): void {
    this.err.write(`${sentence}\n`);
  }

  /** Says what takes so long, where it takes more than a second. */
  async during<T>(what: string, work: () => Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      this.complain(`${what}…`);
    }, A_SECOND);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
    }
  }
}

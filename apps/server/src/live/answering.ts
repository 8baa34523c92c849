import { readQuery } from '#http';
import { Clock, DomainError, newId } from '#kernel';
import type { Answer } from '#live';
import { Injectable, Logger } from '@nestjs/common';
import type { Allowance } from './allowance.js';
import type { Caller } from './caller.js';
import type { LiveMessage } from './message.js';

type Acknowledge = (answer: Answer) => void;

/** Answers every message, whatever it is: done, refused with a sentence, or a bug that is noted under an id. */
@Injectable()
export class Answering {
  private readonly log = new Logger('Live');

  constructor(private readonly clock: Clock) {}

  async answer(
    caller: Caller,
    {
      allowance,
      message,
      parts,
    }: { allowance: Allowance; message: LiveMessage | undefined; parts: unknown[] },
  ): Promise<void> {
    const last = parts.at(-1);
    const acknowledge = typeof last === 'function' ? (last as Acknowledge) : () => undefined;
    if (!message?.isFree && !allowance.take()) {
      acknowledge(TOO_MANY);
      if (allowance.isExhausted) caller.socket.disconnect(true);
      return;
    }
    acknowledge(await this.done(caller, message, parts[0]));
  }

  private async done(caller: Caller, message: LiveMessage | undefined, sent: unknown): Promise<Answer> {
    if (!message) return UNKNOWN;
    try {
      const value = readQuery(message.schema, typeof sent === 'function' ? undefined : sent);
      return { ok: true, value: (await message.act(caller, value as never)) ?? null };
    } catch (error) {
      return error instanceof DomainError ? refusal(error) : this.bug(message.name, error);
    }
  }

  private bug(name: string, error: unknown): Answer {
    const id = newId(this.clock.now()).slice(-10);
    this.log.error(
      `${id} ${name} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    const message = `Sorry, there is a problem. It is our fault. If it happens again, tell your coordinator this number: ${id}.`;
    return { ok: false, code: 'bug', message };
  }
}

function refusal({ code, message, fields }: DomainError): Answer {
  const [first] = fields;
  return { ok: false, code, message: first?.message ?? message };
}

const TOO_MANY: Answer = {
  ok: false,
  code: 'too-many',
  message: 'That was too much at once. Wait a moment, then try again.',
};
const UNKNOWN: Answer = {
  ok: false,
  code: 'unknown-message',
  message: 'This room does not know what was asked.',
};

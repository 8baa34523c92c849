import { Injectable } from '@nestjs/common';
import type { LiveMessage } from './message.js';
import { PresenceMessages } from './messages/presence.messages.js';
import { SignalMessages } from './messages/signal.messages.js';
import { TalkMessages } from './messages/talk.messages.js';

/** Every message that a room knows, by its name. A new part of the surface is named here. */
@Injectable()
export class LiveVocabulary {
  readonly messages: ReadonlyMap<string, LiveMessage>;

  constructor(presence: PresenceMessages, talk: TalkMessages, signals: SignalMessages) {
    const parts = [presence, talk, signals];
    this.messages = new Map(parts.flatMap(({ messages }) => messages.map((one) => [one.name, one])));
  }
}

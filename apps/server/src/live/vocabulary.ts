import { Inject, Injectable } from '@nestjs/common';
import type { LiveMessage, LiveMessages } from './message.js';
import { CaptionMessages } from './messages/caption.messages.js';
import { CaseMessages } from './messages/case.messages.js';
import { HostMessages } from './messages/host.messages.js';
import { LinesMessages } from './messages/lines.messages.js';
import { MediaMessages } from './messages/media.messages.js';
import { PresenceMessages } from './messages/presence.messages.js';
import { ReactionMessages } from './messages/reaction.messages.js';
import { RoomMessages } from './messages/room.messages.js';
import { SignalMessages } from './messages/signal.messages.js';
import { TalkMessages } from './messages/talk.messages.js';
import { VouchMessages } from './messages/vouch.messages.js';

/** The parts of the surface, each with its messages. A new part is named here, and nowhere else. */
export const MESSAGES = [
  CaptionMessages,
  CaseMessages,
  HostMessages,
  LinesMessages,
  MediaMessages,
  PresenceMessages,
  ReactionMessages,
  RoomMessages,
  SignalMessages,
  TalkMessages,
  VouchMessages,
];

export const ALL_MESSAGES = Symbol('every part of the live surface');

/** Every message that a room knows, by its name. */
@Injectable()
export class LiveVocabulary {
  readonly messages: ReadonlyMap<string, LiveMessage>;

  constructor(@Inject(ALL_MESSAGES) parts: readonly LiveMessages[]) {
    this.messages = new Map(parts.flatMap(({ messages }) => messages.map((one) => [one.name, one])));
  }
}

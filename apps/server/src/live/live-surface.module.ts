import { Module } from '@nestjs/common';
import { Answering } from './answering.js';
import { Handshakes } from './handshake.js';
import { Arrival } from './arrival.js';
import { Entry } from './entry.js';
import { LiveGateway } from './live.gateway.js';
import { PresenceMessages } from './messages/presence.messages.js';
import { SignalMessages } from './messages/signal.messages.js';
import { TalkMessages } from './messages/talk.messages.js';
import { Snapshots } from './snapshots.js';
import { Upkeep } from './upkeep.js';
import { LiveVocabulary } from './vocabulary.js';
import { Voice } from './voice.js';

const messages = [PresenceMessages, SignalMessages, TalkMessages];

@Module({
  providers: [
    ...messages,
    Answering,
    Arrival,
    Entry,
    Handshakes,
    LiveGateway,
    LiveVocabulary,
    Snapshots,
    Upkeep,
    Voice,
  ],
  exports: [LiveGateway, Voice],
})
export class LiveSurfaceModule {}

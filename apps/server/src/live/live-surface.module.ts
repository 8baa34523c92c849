import { Module } from '@nestjs/common';
import { Answering } from './answering.js';
import { Arrival } from './arrival.js';
import { CaptionKeeping } from './caption-keeping.js';
import { CaseShowing } from './case-showing.js';
import { Entry } from './entry.js';
import { Handshakes } from './handshake.js';
import { LiveGateway } from './live.gateway.js';
import type { LiveMessages } from './message.js';
import { Snapshots } from './snapshots.js';
import { Standing } from './standing.js';
import { Upkeep } from './upkeep.js';
import { ALL_MESSAGES, LiveVocabulary, MESSAGES } from './vocabulary.js';
import { Voice } from './voice.js';

@Module({
  providers: [
    ...MESSAGES,
    { provide: ALL_MESSAGES, useFactory: (...parts: LiveMessages[]) => parts, inject: MESSAGES },
    ...[
      Answering,
      Arrival,
      CaptionKeeping,
      CaseShowing,
      Entry,
      Handshakes,
      LiveGateway,
      LiveVocabulary,
      Snapshots,
      Standing,
      Upkeep,
      Voice,
    ],
  ],
  exports: [LiveGateway, Voice],
})
export class LiveSurfaceModule {}

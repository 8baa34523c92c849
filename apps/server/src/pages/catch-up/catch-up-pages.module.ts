import { Module } from '@nestjs/common';
import { Learners } from '../sessions/learner.js';
import { CatchUpController, CatchUpReading } from './catch-up.controller.js';
import { WriteCatchUpController } from './write.controller.js';

/** What a session left behind: reading it, writing it, and saying that one has caught up. */
@Module({
  controllers: [CatchUpController, WriteCatchUpController],
  providers: [CatchUpReading, Learners],
})
export class CatchUpPagesModule {}

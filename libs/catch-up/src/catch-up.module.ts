import { PeopleModule } from '#people';
import { Module } from '@nestjs/common';
import { CatchUpQueries } from './catch-up.queries.js';
import { CatchUpsSeen } from './catch-ups-seen.js';
import { CatchUps } from './catch-ups.service.js';
import { CatchUpVisits } from './catch-up-visits.service.js';
import { SlidesHeld } from './slides-held.js';
import { SessionsToWrite } from './sessions-to-write.js';

const offered = [CatchUpQueries, CatchUps, CatchUpsSeen, CatchUpVisits, SessionsToWrite];

@Module({ imports: [PeopleModule], providers: [...offered, SlidesHeld], exports: offered })
export class CatchUpModule {}

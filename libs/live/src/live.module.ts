import { AttendanceModule } from '#attendance';
import { PeopleModule } from '#people';
import { Module } from '@nestjs/common';
import { Captions } from './captions.service.js';
import { CasesTakenAway } from './cases-taken-away.js';
import { RoomsForget } from './forgetting.js';
import { Members } from './members.js';
import { OpenStays } from './open-stays.queries.js';
import { RoomPresence } from './presence.service.js';
import { RoomDesk } from './room-desk.service.js';
import { RoomVisits } from './room-visits.service.js';
import { RoomQueries } from './rooms.queries.js';
import { Withdrawals } from './withdrawals.js';

const offered = [Captions, Members, OpenStays, RoomDesk, RoomPresence, RoomQueries, RoomVisits];

@Module({
  imports: [AttendanceModule, PeopleModule],
  providers: [...offered, CasesTakenAway, RoomsForget, Withdrawals],
  exports: offered,
})
export class LiveModule {}

import { AttendanceModule } from '#attendance';
import { Module } from '@nestjs/common';
import { Members } from './members.js';
import { RoomPresence } from './presence.service.js';
import { RoomDesk } from './room-desk.service.js';
import { RoomQueries } from './rooms.queries.js';
import { Withdrawals } from './withdrawals.js';

const offered = [Members, RoomDesk, RoomPresence, RoomQueries];

@Module({ imports: [AttendanceModule], providers: [...offered, Withdrawals], exports: offered })
export class LiveModule {}

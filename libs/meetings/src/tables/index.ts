import { MediaRoom } from './media-room.entity.js';
import { MediaSeat } from './media-seat.entity.js';
import { MediaSession } from './media-session.entity.js';

export const meetingsEntities: (new () => object)[] = [MediaRoom, MediaSeat, MediaSession];

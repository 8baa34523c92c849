import { LiveLine } from './live-line.entity.js';
import { LiveRoom } from './live-room.entity.js';
import { LiveStay } from './live-stay.entity.js';
import { LiveVote } from './live-vote.entity.js';

export { LiveLine, LiveRoom, LiveStay, LiveVote };

export const liveEntities = [LiveRoom, LiveStay, LiveLine, LiveVote];

import { LiveCaption } from './live-caption.entity.js';
import { LiveLine } from './live-line.entity.js';
import { LiveRoom } from './live-room.entity.js';
import { LiveStay } from './live-stay.entity.js';
import { LiveVote } from './live-vote.entity.js';

export { LiveCaption, LiveLine, LiveRoom, LiveStay, LiveVote };

export const liveEntities = [LiveRoom, LiveStay, LiveLine, LiveCaption, LiveVote];

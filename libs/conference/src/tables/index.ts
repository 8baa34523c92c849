import { ConferenceFile } from './conference-file.entity.js';
import { ConferenceRoom } from './conference-room.entity.js';
import { Conference } from './conference.entity.js';
import { TalkStar } from './talk-star.entity.js';
import { Talk } from './talk.entity.js';

export { Conference, type ConferenceFacts } from './conference.entity.js';
export { ConferenceFile } from './conference-file.entity.js';
export { ConferenceRoom } from './conference-room.entity.js';
export { Talk, type TalkFacts } from './talk.entity.js';
export { TalkStar } from './talk-star.entity.js';

export const conferenceEntities = [Conference, ConferenceFile, ConferenceRoom, Talk, TalkStar];

import { Erasures } from '#people';
import { Injectable } from '@nestjs/common';
import { LiveCaption, LiveLine, LiveVote } from './tables/index.js';

/** What somebody wrote and voted in rooms goes with them. How long they stayed is evidence, and names nobody. */
@Injectable()
export class RoomsForget {
  constructor(erasures: Erasures) {
    erasures.also(async (tables, { id: personId }) => {
      await tables.delete(LiveCaption, { personId });
      await tables.delete(LiveLine, { personId });
      await tables.delete(LiveVote, { personId });
    });
  }
}

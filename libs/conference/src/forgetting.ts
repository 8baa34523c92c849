import { Erasures } from '#people';
import { Injectable } from '@nestjs/common';
import { TalkQuestionVote, TalkStar } from './tables/index.js';

/** What somebody starred and voted for goes with them; what they asked at a talk is the talk's, without their name. */
@Injectable()
export class ConferenceForgets {
  constructor(erasures: Erasures) {
    erasures.also(async (tables, { id: personId }) => {
      await tables.delete(TalkStar, { personId });
      await tables.delete(TalkQuestionVote, { personId });
    });
  }
}

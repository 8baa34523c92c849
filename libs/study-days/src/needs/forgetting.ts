import { Erasures } from '#people';
import { Injectable } from '@nestjs/common';
import { StudyDayNeed } from '../tables/index.js';

/** What somebody eats and needs goes with them. */
@Injectable()
export class NeedsForgotten {
  constructor(erasures: Erasures) {
    erasures.also(async (tables, { id: personId }) => {
      await tables.delete(StudyDayNeed, { personId });
    });
  }
}

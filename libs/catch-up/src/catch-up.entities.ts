import { CatchUp } from './catch-up.entity.js';
import { CatchUpVisit } from './catch-up-visit.entity.js';
import { CatchUpWithdrawal } from './catch-up-withdrawal.entity.js';

export const catchUpEntities: (new () => object)[] = [CatchUp, CatchUpVisit, CatchUpWithdrawal];

import { KeptAnswer } from './kept-answer.entity.js';

export { Idempotency, type Answered, type Asked } from './idempotency.js';
export { IdempotencyModule } from './idempotency.module.js';
export const idempotencyEntities = [KeptAnswer];

import { Instant, Json } from '#database';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was answered to a creation that came with an Idempotency-Key. */
@Entity('kept_answer')
@Index('kept_answer_by_age', ['answeredAt'])
export class KeptAnswer {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kept_answer_pk' }) id!: string;
  @Column('text') fingerprint!: string;
  @Column('integer') status!: number;
  @Json() answer!: unknown;
  @Instant() answeredAt!: Date;
}

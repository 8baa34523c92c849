import { Instant } from '#database';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A visit that its person took back. */
@Entity('catch_up_withdrawal')
export class CatchUpWithdrawal {
  @ForeignKey('CatchUpVisit', { name: 'fk_catch_up_withdrawal_visit' })
  @PrimaryColumn('text')
  visitId!: string;

  @Instant() withdrawnAt!: Date;
}

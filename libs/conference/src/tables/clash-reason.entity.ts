import { Instant } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Why a clash is let be. It holds for as long as the same two clash in the same way. */
@Entity('clash_reason')
export class ClashReason {
  @ForeignKey('Conference', { name: 'fk_clash_reason_conference' })
  @PrimaryColumn('text')
  conferenceId!: string;

  /** The clash's key. */
  @PrimaryColumn('text')
  clash!: string;

  @Column('text')
  reason!: string;

  /** Nothing where a program did it that is nobody. */
  @ForeignKey('Person', { name: 'fk_clash_reason_person' })
  @Column('text', { nullable: true })
  givenBy!: string | null;

  @Instant()
  givenAt!: Date;
}

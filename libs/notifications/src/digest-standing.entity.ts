import { Instant } from '#database';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Up to when a person's digests have told them everything. */
@Entity('digest_standing')
export class DigestStanding {
  @PrimaryColumn('text')
  @ForeignKey('Person', { name: 'fk_digest_standing_person' })
  personId!: string;

  @Instant()
  coveredUntil!: Date;
}

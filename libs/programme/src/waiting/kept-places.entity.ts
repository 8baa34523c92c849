import { Instant, Json } from '#database';
import type { StaffGroup } from '#kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Places of a session that stay for some staff groups until an instant; then they are everybody's. */
@Entity('kept_places')
@Check('ck_kept_places_places', 'places > 0')
@Index('ix_kept_places_until', ['keptUntil'])
export class KeptPlaces {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_kept_places_session' })
  sessionId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('integer')
  places!: number;

  @Json()
  staffGroups!: readonly StaffGroup[];

  @Instant()
  keptUntil!: Date;

  /** When those who waited were given what was left of them. */
  @Instant({ nullable: true })
  openedAt!: Date | null;
}

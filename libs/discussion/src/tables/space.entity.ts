import { Instant, Json } from '#database';
import type { StaffGroup } from '#kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SpaceKind } from '../domain/space.js';

/** A place in which people talk, and whom it is for. */
@Entity('space')
@Check('ck_space_kind', `kind in ('open', 'series', 'role-group', 'hub')`)
@Index('ux_space_series', ['seriesId'], { unique: true })
export class Space {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') about!: string;
  @Column('text') kind!: SpaceKind;
  @ForeignKey('Series', { name: 'fk_space_series' })
  @Column('text', { nullable: true })
  seriesId!: string | null;
  /** For whom it is, where it is for a role group. */
  @Json() staffGroups!: readonly StaffGroup[];
  @Instant() createdAt!: Date;
  /** Since when nobody writes in it. */
  @Instant({ nullable: true }) closedAt!: Date | null;
  @Column('integer') version!: number;
}

import { Instant } from '#database';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Position, Sector } from './domain/words.js';

@Entity('organisation')
@Index('ux_organisation_sort_name', ['sortName'], { unique: true })
@Index('ux_organisation_workplace_code', ['workplaceCode'], { unique: true })
@Check('ck_organisation_position', `position in ('hub', 'spoke')`)
export class Organisation {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  /** The name without capitals and accents: no two organisations share it, and lists are in its order. */
  @Column('text') sortName!: string;
  @Column('text') shortName!: string;
  @Column('text') position!: Position;
  @Column('text') sector!: Sector;
  @Column('text') area!: string;
  /** What staff type at a door to say where they work. */
  @Column('text') workplaceCode!: string;
  @Instant() createdAt!: Date;
  @Column('integer') version!: number;
}

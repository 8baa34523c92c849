import { Instant } from '#database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The whole network: one row, written when Wheelhouse is set up. */
@Entity('network')
export class Network {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Instant() createdAt!: Date;
}

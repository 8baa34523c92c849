import { Instant } from '#database';
import type { StaffGroup } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A job, such as staff nurse: what a person is, never what they may do here. */
@Entity('role')
export class Role {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') staffGroup!: StaffGroup;
  /** A retired role is offered to nobody new; those who hold it keep it. */
  @Instant({ nullable: true }) retiredAt!: Date | null;
}

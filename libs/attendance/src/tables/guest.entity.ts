import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody without an account: a name, a workplace and a role, so that reach is complete. */
@Entity('guest')
@Index('ix_guest_email', ['email'])
@Index('ix_guest_claimed_by', ['claimedBy'])
export class Guest {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') sortName!: string;
  /** What they said; `organisationId` where that is one of the network's. */
  @Column('text') organisationName!: string;
  @ForeignKey('Organisation', { name: 'fk_guest_organisation' })
  @Column('text', { nullable: true })
  organisationId!: string | null;
  @ForeignKey('Role', { name: 'fk_guest_role' })
  @Column('text')
  roleId!: string;
  @Column('text', { nullable: true }) email!: string | null;
  /** The account that says "this was me": their visits then count as that person's. */
  @ForeignKey('Person', { name: 'fk_guest_claimed_by' })
  @Column('text', { nullable: true })
  claimedBy!: string | null;
  @Instant({ nullable: true }) claimedAt!: Date | null;
  @Instant() createdAt!: Date;
}

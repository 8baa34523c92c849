import { Instant } from '#database';
import type { AccessLevel } from '#kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('person')
@Index('ux_person_email', ['email'], { unique: true })
@Index('ix_person_sort_name', ['sortName', 'id'])
@Index('ix_person_organisation', ['organisationId'])
export class Person {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  /** The name without capitals and accents; lists are in its order. */
  @Column('text') sortName!: string;
  /** Lower case; none for a person who was only ever named by others. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') accessLevel!: AccessLevel;
  /** Where they work now: the latest of their posts. */
  @ForeignKey('Organisation', { name: 'fk_person_organisation' })
  @Column('text', { nullable: true })
  organisationId!: string | null;
  @ForeignKey('Role', { name: 'fk_person_role' })
  @Column('text')
  roleId!: string;
  @Instant() joinedAt!: Date;
  @Instant({ nullable: true }) leftAt!: Date | null;
  /** Since when a mail server refuses their address, and its code: 550, say. Nothing while it takes mail. */
  @Instant({ nullable: true }) mailRefusedAt!: Date | null;
  @Column('text', { nullable: true }) mailRefusedCode!: string | null;
  @Column('integer') version!: number;
}

import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A human's decision, remembered for the next report: this e-mail, or this exact name, is they. */
@Entity('alias')
@Index('ux_alias_standing', ['kind', 'value'], { unique: true, where: 'withdrawn_at is null' })
@Check('ck_alias_kind', `kind in ('email', 'name')`)
export class Alias {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: 'email' | 'name';
  @Column('text') value!: string;
  /** Neither a person nor a guest: "not a person". */
  @ForeignKey('Person', { name: 'fk_alias_person' })
  @Column('text', { nullable: true })
  personId!: string | null;
  @ForeignKey('Guest', { name: 'fk_alias_guest' })
  @Column('text', { nullable: true })
  guestId!: string | null;
  @Column('text', { nullable: true }) createdBy!: string | null;
  @Instant() createdAt!: Date;
  @Instant({ nullable: true }) withdrawnAt!: Date | null;
}

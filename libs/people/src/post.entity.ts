import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A job at a workplace, held from an instant until the next one. Figures of the past ask for the post of their day. */
@Entity('post')
@Index('ix_post_person_since', ['personId', 'since'])
export class Post {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Person', { name: 'fk_post_person' })
  @Column('text')
  personId!: string;
  @ForeignKey('Organisation', { name: 'fk_post_organisation' })
  @Column('text', { nullable: true })
  organisationId!: string | null;
  @ForeignKey('Role', { name: 'fk_post_role' })
  @Column('text')
  roleId!: string;
  @Instant() since!: Date;
}

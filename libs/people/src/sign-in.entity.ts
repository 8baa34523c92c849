import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A link sent by e-mail; only its fingerprint is kept. */
@Entity('sign_in_link')
@Index('ix_sign_in_link_person', ['personId', 'createdAt'])
export class SignInLink {
  @PrimaryColumn('text') tokenHash!: string;
  @ForeignKey('Person', { name: 'fk_sign_in_link_person' })
  @Column('text')
  personId!: string;
  @Column('text') nextPath!: string;
  @Instant() createdAt!: Date;
  @Instant() expiresAt!: Date;
  @Instant({ nullable: true }) usedAt!: Date | null;
}

/** One browser that is signed in, or was. The fingerprint of its cookie is its name. */
@Entity('sign_in')
@Index('ix_sign_in_person', ['personId', 'createdAt'])
export class SignIn {
  @PrimaryColumn('text') tokenHash!: string;
  @ForeignKey('Person', { name: 'fk_sign_in_person' })
  @Column('text')
  personId!: string;
  /** In plain words, such as "Firefox on Windows", so that a person knows their own. */
  @Column('text') device!: string;
  @Instant() createdAt!: Date;
  @Instant() lastSeenAt!: Date;
  @Instant() expiresAt!: Date;
  @Instant({ nullable: true }) endedAt!: Date | null;
}

import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A key for other programs, which act as the person who made it; only its fingerprint is kept. */
@Entity('api_token')
@Index('ux_api_token_hash', ['tokenHash'], { unique: true })
@Index('ix_api_token_person', ['personId'])
export class ApiToken {
  @PrimaryColumn('text') id!: string;
  @Column('text') tokenHash!: string;
  @ForeignKey('Person', { name: 'fk_api_token_person' })
  @Column('text')
  personId!: string;
  @Column('text') name!: string;
  @Instant() createdAt!: Date;
  @Instant({ nullable: true }) revokedAt!: Date | null;
}

import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { How } from '../domain/matching.js';

/** Who somebody in a report is, and how we know. An undone decision stays, with the time of its end. */
@Entity('import_match')
@Index('ux_import_match_standing', ['importId', 'personKey'], { unique: true, where: 'undone_at is null' })
@Check('ck_import_match_how', `how in ('token', 'email', 'alias', 'human')`)
export class ImportMatch {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('MeetingImport', { name: 'fk_import_match_import' })
  @Column('text')
  importId!: string;
  @Column('text') personKey!: string;
  /** Neither a person nor a guest: "not a person". */
  @ForeignKey('Person', { name: 'fk_import_match_person' })
  @Column('text', { nullable: true })
  personId!: string | null;
  @ForeignKey('Guest', { name: 'fk_import_match_guest' })
  @Column('text', { nullable: true })
  guestId!: string | null;
  @Column('text') how!: How;
  /** What this decision is remembered as. */
  @ForeignKey('Alias', { name: 'fk_import_match_alias' })
  @Column('text', { nullable: true })
  aliasId!: string | null;
  @Column('text', { nullable: true }) decidedBy!: string | null;
  @Instant() decidedAt!: Date;
  @Instant({ nullable: true }) undoneAt!: Date | null;
}

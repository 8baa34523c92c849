import type { Issue } from '#attendance-files';
import { Instant, Json } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A meeting's report that was added to a session. */
@Entity('meeting_import')
@Index('ix_meeting_import_session', ['sessionId', 'id'])
@Index('ux_meeting_import_file', ['sessionId', 'fileHash'], { unique: true, where: 'undone_at is null' })
export class MeetingImport {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Session', { name: 'fk_meeting_import_session' })
  @Column('text')
  sessionId!: string;
  @Column('text') format!: string;
  @Column('text') fileName!: string;
  /** SHA-256 of the bytes: the same file is never added twice. */
  @Column('text') fileHash!: string;
  /** SHA-256 of what the rows say: nor is the same report in another wrapping. */
  @Column('text') contentHash!: string;
  @Column('integer') rows!: number;
  @Column('integer') people!: number;
  @Column('text', { nullable: true }) dateOrder!: string | null;
  @Column('text') timeZone!: string;
  @Instant({ nullable: true }) startsAt!: Date | null;
  @Instant({ nullable: true }) endsAt!: Date | null;
  @Json() issues!: readonly Issue[];
  @Column('text', { nullable: true }) importedBy!: string | null;
  @Instant() importedAt!: Date;
  @Instant({ nullable: true }) undoneAt!: Date | null;
  @Column('text', { nullable: true }) undoneBy!: string | null;
}

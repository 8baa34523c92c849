import { Instant, Json } from '#database';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One act that somebody may have to answer for. Never changed, never deleted. */
@Entity('audit_entry')
@Index('ix_audit_entry_subject', ['subjectKind', 'subjectId', 'at'])
@Index('ix_audit_entry_at', ['at', 'id'])
export class AuditEntry {
  @PrimaryColumn('text') id!: string;
  @Instant() at!: Date;
  /** Null where Wheelhouse itself did it, or somebody at the command line. */
  @Column('text', { nullable: true }) actorId!: string | null;
  @Column('text') act!: string;
  @Column('text') subjectKind!: string;
  @Column('text', { nullable: true }) subjectId!: string | null;
  @Json() details!: object;
}

import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that somebody chose and has not added yet, kept for an hour while they look at the preview. */
@Entity('waiting_file')
@Index('ix_waiting_file_chosen_at', ['chosenAt'])
export class WaitingFile {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Session', { name: 'fk_waiting_file_session' })
  @Column('text')
  sessionId!: string;
  @Column('text') fileName!: string;
  /** The file's bytes in base 64. */
  @Column('text') content!: string;
  @Column('text', { nullable: true }) chosenBy!: string | null;
  @Instant() chosenAt!: Date;
}

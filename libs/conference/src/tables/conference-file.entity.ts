import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A programme that somebody chose and has not brought in yet, kept for an hour while they look at what it would change. */
@Entity('conference_file')
@Index('ix_conference_file_chosen_at', ['chosenAt'])
export class ConferenceFile {
  @PrimaryColumn('text') id!: string;
  @Column('text') fileName!: string;
  /** The file's bytes in base 64. */
  @Column('text') content!: string;
  @ForeignKey('Person', { name: 'fk_conference_file_chosen_by' })
  @Column('text', { nullable: true })
  chosenBy!: string | null;
  @Instant() chosenAt!: Date;
}

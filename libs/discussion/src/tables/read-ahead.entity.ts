import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Posts of a thread that two were joined in, which somebody had read before, behind the first that they had not. */
@Entity('read_ahead')
@Index('ix_read_ahead_person', ['personId'])
export class ReadAhead {
  @ForeignKey('Thread', { name: 'fk_read_ahead_thread' })
  @PrimaryColumn('text')
  threadId!: string;

  @ForeignKey('Person', { name: 'fk_read_ahead_person' })
  @PrimaryColumn('text')
  personId!: string;

  @PrimaryColumn('integer') fromNumber!: number;
  @Column('integer') toNumber!: number;
}

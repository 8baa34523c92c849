import { Instant, Json } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One thing of a programme as it is wanted and nobody but its organisers sees it yet: only what differs is here. */
@Entity('programme_change')
export class ProgrammeChange {
  @ForeignKey('Conference', { name: 'fk_programme_change_conference' })
  @PrimaryColumn('text')
  conferenceId!: string;
  @PrimaryColumn('text') kind!: string;
  /** The id of a room, the guid of a talk; empty for what there is one of. */
  @PrimaryColumn('text') thing!: string;
  /** Nothing inside where it is taken out. */
  @Json() wanted!: { readonly it: unknown };
  @ForeignKey('Person', { name: 'fk_programme_change_changed_by' })
  @Column('text', { nullable: true })
  changedBy!: string | null;
  @Instant() changedAt!: Date;
}

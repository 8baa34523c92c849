import type { ColumnMap } from '#attendance-files';
import { Instant, Json } from '#database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which column of an unknown kind of report holds what: said once, remembered by its header. */
@Entity('column_mapping')
export class ColumnMapping {
  @PrimaryColumn('text') headerHash!: string;
  @Json() columns!: ColumnMap;
  @Column('text', { nullable: true }) createdBy!: string | null;
  @Instant() createdAt!: Date;
}

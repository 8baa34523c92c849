import type { RowKind } from '#attendance-files';
import { Instant, Json } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A row of a report as it was read, whoever it turns out to be. */
@Entity('import_row')
@Index('ix_import_row_person', ['importId', 'personKey'])
export class ImportRow {
  @ForeignKey('MeetingImport', { name: 'fk_import_row_import' })
  @PrimaryColumn('text')
  importId!: string;
  /** Its place among the report's rows, from 0. */
  @PrimaryColumn('integer')
  place!: number;
  /** Line in the file. */
  @Column('integer') row!: number;
  @Column('text') personKey!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) joinToken!: string | null;
  @Column('text') kind!: RowKind;
  @Instant({ nullable: true }) joinedAt!: Date | null;
  @Instant({ nullable: true }) leftAt!: Date | null;
  @Column('double precision', { nullable: true }) minutes!: number | null;
  @Json() flags!: readonly string[];
}

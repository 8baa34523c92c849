import { Json } from '#database';
import type { StaffGroup } from '#kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A reporting scheme: the columns of a table, and which role stands in which. */
@Entity('scheme')
export class Scheme {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  /** The heads of the columns, in order. With none, every role is a column of its own. */
  @Json() columns!: string[];
}

/** Where a staff group stands in a scheme, unless one of its roles says otherwise. */
@Entity('scheme_group')
export class SchemeGroup {
  @ForeignKey('Scheme', { name: 'fk_scheme_group_scheme' })
  @PrimaryColumn('text')
  schemeId!: string;
  @PrimaryColumn('text') staffGroup!: StaffGroup;
  @Column('text') columnName!: string;
}

/** Where a role stands in a scheme, whatever its staff group. */
@Entity('scheme_role')
export class SchemeRole {
  @ForeignKey('Scheme', { name: 'fk_scheme_role_scheme' })
  @PrimaryColumn('text')
  schemeId!: string;
  @ForeignKey('Role', { name: 'fk_scheme_role_role' })
  @PrimaryColumn('text')
  roleId!: string;
  @Column('text') columnName!: string;
}

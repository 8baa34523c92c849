import type { StaffGroup } from '#kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many of a staff group work at an organisation, as the coordinator entered it. */
@Entity('workforce')
export class Workforce {
  @ForeignKey('Organisation', { name: 'fk_workforce_organisation' })
  @PrimaryColumn('text')
  organisationId!: string;
  @PrimaryColumn('text') staffGroup!: StaffGroup;
  @Column('integer') headcount!: number;
}

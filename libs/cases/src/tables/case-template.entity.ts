import { Instant, Json } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { TemplateContent } from '../domain/template.js';

/** A form for cases. */
@Entity('case_template')
export class CaseTemplate {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  /** The version that new drafts begin with. */
  @Column('integer') version!: number;
  /** Nobody begins with it any more. */
  @Instant({ nullable: true }) retiredAt!: Date | null;
}

/** What it asked at one time: never changed, since drafts were begun with it. */
@Entity('case_template_version')
export class CaseTemplateVersion {
  @ForeignKey('CaseTemplate', { name: 'fk_case_template_version_template' })
  @PrimaryColumn('text')
  templateId!: string;
  @PrimaryColumn('integer') version!: number;
  @Json() content!: TemplateContent;
  @Instant() madeAt!: Date;
  @ForeignKey('Person', { name: 'fk_case_template_version_made_by' })
  @Column('text', { nullable: true })
  madeBy!: string | null;
}

/** What the network decided for all its cases; no row while it is as usual. */
@Entity('case_rules')
export class CaseRulesKept {
  @PrimaryColumn('text') id!: string;
  @Json() followUpWeeks!: readonly number[];
  @Column('integer') keptDays!: number;
}

/** Somebody whom a coordinator asked to review cases. While nobody is named, those who plan sessions do. */
@Entity('case_reviewer')
export class CaseReviewer {
  @ForeignKey('Person', { name: 'fk_case_reviewer_person' })
  @PrimaryColumn('text')
  personId!: string;
  @Instant() namedAt!: Date;
}

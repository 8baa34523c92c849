import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Cases: what is counted in one table, what they say in two others, so that the story can go and the counts stay. */
export class Cases1790000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [...RECORD, ...WORDS, ...RECOMMENDATIONS, ...TEMPLATES, ...LESSONS]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const RECORD = [
  `create table case_record (
    id text primary key not null,
    code text not null,
    status text not null,
    presenter_id text not null,
    reviewer_id text,
    session_id text,
    template_id text not null,
    template_version integer not null,
    staff_group text not null,
    role_id text not null,
    organisation_id text,
    checked text not null,
    overridden text not null,
    created_at bigint not null,
    changed_at bigint not null,
    attested_at bigint,
    submitted_at bigint,
    accepted_at bigint,
    presented_at bigint,
    issued_at bigint,
    closed_at bigint,
    erased_at bigint,
    version integer not null,
    CONSTRAINT "fk_case_record_presenter" FOREIGN KEY ("presenter_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_case_record_reviewer" FOREIGN KEY ("reviewer_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_case_record_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_case_record_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id"),
    CONSTRAINT "ck_case_record_status" CHECK (status in ('draft', 'held', 'submitted', 'in-review', 'accepted', 'presented', 'recommended', 'followed-up', 'closed', 'withdrawn')))`,
  'create unique index uq_case_record_code on case_record (code)',
  'create index ix_case_record_presenter on case_record (presenter_id, id)',
  'create index ix_case_record_reviewer on case_record (reviewer_id, id)',
  'create index ix_case_record_session on case_record (session_id, id)',
  'create index ix_case_record_status on case_record (status, id)',
  'create index ix_case_record_kept on case_record (changed_at) where erased_at is null',
];

const WORDS = [
  `create table case_text (
    case_id text primary key not null,
    question text not null,
    age_band text not null,
    region text not null,
    weeks_before integer,
    content text not null,
    CONSTRAINT "fk_case_text_case" FOREIGN KEY ("case_id") REFERENCES "case_record" ("id"))`,
  `create table case_word (
    id text primary key not null,
    case_id text not null,
    kind text not null,
    about_id text,
    by_id text not null,
    words text not null,
    said_at bigint not null,
    CONSTRAINT "fk_case_word_case" FOREIGN KEY ("case_id") REFERENCES "case_record" ("id"),
    CONSTRAINT "fk_case_word_by" FOREIGN KEY ("by_id") REFERENCES "person" ("id"),
    CONSTRAINT "ck_case_word_kind" CHECK (kind in ('question', 'reply', 'hand-back', 'override', 'recommendation', 'why', 'happened')))`,
  'create index ix_case_word_case on case_word (case_id, id)',
  'create index ix_case_word_by on case_word (by_id)',
];

const RECOMMENDATIONS = [
  `create table case_recommendation (
    id text primary key not null,
    case_id text not null,
    owner_id text not null,
    captured_by text not null,
    captured_at bigint not null,
    issued_at bigint,
    CONSTRAINT "fk_case_recommendation_case" FOREIGN KEY ("case_id") REFERENCES "case_record" ("id"),
    CONSTRAINT "fk_case_recommendation_owner" FOREIGN KEY ("owner_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_case_recommendation_captured_by" FOREIGN KEY ("captured_by") REFERENCES "person" ("id"))`,
  'create index ix_case_recommendation_case on case_recommendation (case_id, id)',
  'create index ix_case_recommendation_owner on case_recommendation (owner_id)',
  'create index ix_case_recommendation_captured_by on case_recommendation (captured_by)',
  `create table case_agreement (
    recommendation_id text not null,
    person_id text not null,
    agreed_at bigint not null,
    primary key (recommendation_id, person_id),
    CONSTRAINT "fk_case_agreement_recommendation" FOREIGN KEY ("recommendation_id") REFERENCES "case_recommendation" ("id"),
    CONSTRAINT "fk_case_agreement_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_case_agreement_person on case_agreement (person_id)',
  `create table case_follow_up (
    id text primary key not null,
    case_id text not null,
    weeks integer not null,
    due_at bigint not null,
    asked_at bigint,
    answered_at bigint,
    CONSTRAINT "fk_case_follow_up_case" FOREIGN KEY ("case_id") REFERENCES "case_record" ("id"))`,
  'create index ix_case_follow_up_case on case_follow_up (case_id, due_at)',
  'create index ix_case_follow_up_due on case_follow_up (due_at) where asked_at is null and answered_at is null',
  `create table case_outcome (
    id text primary key not null,
    recommendation_id text not null,
    outcome text not null,
    said_at bigint not null,
    CONSTRAINT "fk_case_outcome_recommendation" FOREIGN KEY ("recommendation_id") REFERENCES "case_recommendation" ("id"),
    CONSTRAINT "ck_case_outcome_outcome" CHECK (outcome in ('adopted', 'partly', 'not')))`,
  'create index ix_case_outcome_recommendation on case_outcome (recommendation_id, id)',
];

const TEMPLATES = [
  `create table case_template (
    id text primary key not null,
    name text not null,
    version integer not null,
    retired_at bigint)`,
  `create table case_template_version (
    template_id text not null,
    version integer not null,
    content text not null,
    made_at bigint not null,
    made_by text,
    primary key (template_id, version),
    CONSTRAINT "fk_case_template_version_template" FOREIGN KEY ("template_id") REFERENCES "case_template" ("id"),
    CONSTRAINT "fk_case_template_version_made_by" FOREIGN KEY ("made_by") REFERENCES "person" ("id"))`,
  `create table case_rules (
    id text primary key not null,
    follow_up_weeks text not null,
    kept_days integer not null)`,
  `create table case_reviewer (
    person_id text primary key not null,
    named_at bigint not null,
    CONSTRAINT "fk_case_reviewer_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
];

const LESSONS = [
  `create table case_lesson (
    id text primary key not null,
    case_id text not null,
    words text not null,
    made_by text not null,
    made_at bigint not null,
    shared_at bigint,
    CONSTRAINT "fk_case_lesson_case" FOREIGN KEY ("case_id") REFERENCES "case_record" ("id"),
    CONSTRAINT "fk_case_lesson_made_by" FOREIGN KEY ("made_by") REFERENCES "person" ("id"))`,
  'create index ix_case_lesson_shared on case_lesson (shared_at, id)',
  'create index ix_case_lesson_case on case_lesson (case_id)',
  'create index ix_case_lesson_made_by on case_lesson (made_by)',
];

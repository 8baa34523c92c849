import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Places kept for staff groups, offers that wait for an answer, and a ledger of who was given what and when. */
export class WaitingList1790000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [...GROUP, ...KEPT, ...OFFER, TOLD, ...LEDGER, BEGUN]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

/** As of the joining: a change of job never moves the count of a kept place. */
const GROUP = [
  `alter table registration add column staff_group text not null default '99'`,
  `update registration set staff_group = (select r.staff_group from person p join role r on r.id = p.role_id
    where p.id = registration.person_id)`,
];

const KEPT = [
  `create table kept_places (
    session_id text not null,
    position integer not null,
    places integer not null,
    staff_groups text not null,
    kept_until bigint not null,
    opened_at bigint,
    PRIMARY KEY (session_id, position),
    CONSTRAINT "fk_kept_places_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "ck_kept_places_places" CHECK (places > 0))`,
  'create index ix_kept_places_until on kept_places (kept_until)',
];

const OFFER = [
  `create table place_offer (
    id text primary key not null,
    session_id text not null,
    person_id text not null,
    code text not null,
    made_at bigint not null,
    open_until bigint not null,
    answer text,
    answered_at bigint,
    CONSTRAINT "fk_place_offer_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_place_offer_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "ck_place_offer_answer" CHECK (answer in ('accepted', 'passed', 'lapsed', 'withdrawn')))`,
  'create unique index uq_place_offer_code on place_offer (code)',
  'create unique index uq_place_offer_open on place_offer (session_id, person_id) where answer is null',
  'create index ix_place_offer_due on place_offer (answer, open_until)',
];

const TOLD = `create table offer_told (
    offer_id text primary key not null,
    told_at bigint not null,
    CONSTRAINT "fk_offer_told_offer" FOREIGN KEY ("offer_id") REFERENCES "place_offer" ("id"))`;

const LEDGER = [
  `create table registration_act (
    session_id text not null,
    seq integer not null,
    person_id text not null,
    act text not null,
    acted_at bigint not null,
    joined_at bigint not null,
    staff_group text not null,
    capacity integer,
    kept text not null,
    PRIMARY KEY (session_id, seq),
    CONSTRAINT "fk_registration_act_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_registration_act_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "ck_registration_act_act" CHECK (act in ('took', 'waited', 'promoted', 'offered', 'accepted', 'passed', 'lapsed', 'withdrawn', 'left', 'sorry')))`,
];

/** What stood before there was a ledger is where it begins: nothing can be proved of what came earlier. */
const BEGUN = `insert into registration_act
    (session_id, seq, person_id, act, acted_at, joined_at, staff_group, capacity, kept)
  select session_id, row_number() over (partition by session_id order by joined_at, id), person_id,
    case status when 'registered' then 'took' when 'waiting' then 'waited'
      when 'apologies' then 'sorry' else 'left' end,
    changed_at, joined_at, staff_group, null, '[]'
  from registration`;

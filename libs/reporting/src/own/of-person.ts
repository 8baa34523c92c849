import { raw, sql, type Sql } from '#database';

/** Where something of one person stands, and which of its rows are theirs. */
export interface OfPerson {
  readonly table: string;
  readonly theirs: (personId: string) => Sql;
  /** Columns that make the order total. */
  readonly order: string;
}

/** All that the house holds of a person: a test finds every table that points at people and asks for it here. */
export const OF_PERSON: readonly OfPerson[] = [
  named('person', 'id'),
  named('post', 'person_id'),
  named('sign_in', 'person_id', 'created_at, token_hash'),
  named('api_token', 'person_id'),
  named('notification_choice', 'person_id', 'person_id'),
  named('digest_standing', 'person_id', 'person_id'),
  named('reminder_told', 'person_id', 'session_id, kind, starts_at'),
  named('calendar_feed', 'person_id', 'person_id'),
  named('calendar_invitation', 'person_id', 'session_id'),
  named('registration', 'person_id'),
  named('registration_act', 'person_id', 'session_id, seq'),
  named('place_offer', 'person_id'),
  named('session_leader', 'person_id', 'session_id'),
  named('study_day_choice', 'person_id', 'session_id, part'),
  named('study_day_need', 'person_id', 'session_id'),
  named('talk_star', 'person_id', 'talk_id'),
  named('talk_place', 'person_id', 'talk_id'),
  named('talk_promotion', 'person_id'),
  named('talk_question', 'asked_by'),
  named('talk_question_vote', 'person_id', 'question_id'),
  named('evidence', 'person_id'),
  named('attendance', 'person_id'),
  named('catch_up_visit', 'person_id'),
  named('guest', 'claimed_by'),
  named('alias', 'person_id'),
  named('import_match', 'person_id'),
  {
    table: 'import_row',
    theirs: (personId) => sql`exists (select 1 from import_match m where m.import_id = t.import_id
      and m.person_key = t.person_key and m.person_id = ${personId} and m.undone_at is null)`,
    order: 'import_id, place',
  },
  named('case_record', 'presenter_id'),
  {
    table: 'case_text',
    theirs: (personId) => sql`exists (select 1 from case_record c where c.id = t.case_id
      and c.presenter_id = ${personId})`,
    order: 'case_id',
  },
  named('case_word', 'by_id'),
  named('case_recommendation', 'captured_by'),
  named('case_agreement', 'person_id', 'recommendation_id'),
  named('case_lesson', 'made_by'),
  named('case_answer', 'written_by', 'case_id'),
  named('case_reviewer', 'person_id', 'person_id'),
  named('live_stay', 'person_id'),
  named('live_caption', 'person_id'),
  named('live_line', 'person_id'),
  named('live_vote', 'person_id', 'poll_id'),
  {
    table: 'thread_post',
    theirs: (personId) => sql`(t.author_id = ${personId} or exists
      (select 1 from anonymous_author n where n.post_id = t.id and n.person_id = ${personId}))`,
    order: 'id',
  },
  named('anonymous_author', 'person_id', 'post_id'),
  named('post_draft', 'person_id', 'place'),
  named('held_post', 'person_id'),
  named('post_endorsement', 'person_id', 'post_id'),
  named('post_report', 'reported_by'),
  {
    table: 'post_mention',
    theirs: (personId) => sql`t.kind = 'person' and t.target = ${personId}`,
    order: 'post_id',
  },
  named('thread_stance', 'person_id', 'thread_id'),
  named('read_ahead', 'person_id', 'thread_id, from_number'),
  named('post_letter', 'person_id', 'post_id'),
  named('audit_entry', 'actor_id'),
];

function named(table: string, column: string, order = 'id'): OfPerson {
  return { table, theirs: (personId) => sql`t.${raw(column)} = ${personId}`, order };
}

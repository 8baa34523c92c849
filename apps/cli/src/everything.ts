import type { Reader } from '#database';
import { camelName, listsAsJson, readableRows } from '#reporting';

/** A table as it leaves the house, and the columns that make its order total. */
interface Kept {
  readonly table: string;
  readonly key: readonly string[];
}

/** All that a network would need elsewhere. What is left out: sign-ins, tokens, letters, and keys at the door. */
export const TABLES: readonly Kept[] = [
  { table: 'network', key: ['id'] },
  { table: 'organisation', key: ['id'] },
  { table: 'workforce', key: ['organisation_id', 'staff_group'] },
  { table: 'role', key: ['id'] },
  { table: 'scheme', key: ['id'] },
  { table: 'scheme_group', key: ['scheme_id', 'staff_group'] },
  { table: 'scheme_role', key: ['scheme_id', 'role_id'] },
  { table: 'person', key: ['id'] },
  { table: 'post', key: ['id'] },
  { table: 'notification_choice', key: ['person_id'] },
  { table: 'series', key: ['id'] },
  { table: 'session', key: ['id'] },
  { table: 'session_leader', key: ['session_id', 'person_id'] },
  { table: 'registration', key: ['id'] },
  { table: 'kept_places', key: ['session_id', 'position'] },
  { table: 'place_offer', key: ['id'] },
  { table: 'registration_act', key: ['session_id', 'seq'] },
  { table: 'study_day', key: ['session_id'] },
  { table: 'study_day_part', key: ['session_id', 'position'] },
  { table: 'study_day_option', key: ['id'] },
  { table: 'study_day_choice', key: ['session_id', 'person_id', 'part'] },
  { table: 'guest', key: ['id'] },
  { table: 'meeting_import', key: ['id'] },
  { table: 'import_row', key: ['import_id', 'place'] },
  { table: 'import_match', key: ['id'] },
  { table: 'alias', key: ['id'] },
  { table: 'evidence', key: ['id'] },
  { table: 'evidence_withdrawal', key: ['evidence_id'] },
  { table: 'attendance', key: ['id'] },
  { table: 'catch_up', key: ['session_id'] },
  { table: 'catch_up_visit', key: ['id'] },
  { table: 'catch_up_withdrawal', key: ['visit_id'] },
  { table: 'case_record', key: ['id'] },
  { table: 'case_recommendation', key: ['id'] },
  { table: 'case_agreement', key: ['recommendation_id', 'person_id'] },
  { table: 'case_follow_up', key: ['id'] },
  { table: 'case_outcome', key: ['id'] },
  { table: 'case_lesson', key: ['id'] },
  { table: 'case_template', key: ['id'] },
  { table: 'case_template_version', key: ['template_id', 'version'] },
  { table: 'case_rules', key: ['id'] },
  { table: 'case_reviewer', key: ['person_id'] },
  { table: 'space', key: ['id'] },
  { table: 'discussion_rules', key: ['id'] },
  { table: 'thread', key: ['id'] },
  { table: 'thread_post', key: ['id'] },
  { table: 'post_endorsement', key: ['post_id', 'person_id'] },
  { table: 'post_place', key: ['thread_id', 'number'] },
  { table: 'clinic_question', key: ['id'] },
  { table: 'conference', key: ['id'] },
  { table: 'conference_day', key: ['session_id'] },
  { table: 'conference_room', key: ['id'] },
  { table: 'talk', key: ['id'] },
  { table: 'talk_star', key: ['talk_id', 'person_id'] },
  { table: 'talk_held', key: ['talk_id', 'starts_at', 'ends_at'] },
  { table: 'talk_move', key: ['id'] },
  { table: 'talk_place', key: ['talk_id', 'person_id'] },
  { table: 'talk_promotion', key: ['id'] },
  { table: 'talk_question', key: ['id'] },
  { table: 'programme_release', key: ['conference_id', 'number'] },
  { table: 'programme_change', key: ['conference_id', 'kind', 'thing'] },
  { table: 'clash_reason', key: ['conference_id', 'clash'] },
  { table: 'audit_entry', key: ['id'] },
];

/** One JSON object, a list for each table, written a page at a time. */
export function everything(reader: Reader): AsyncGenerator<Buffer> {
  return listsAsJson(
    TABLES.map((kept) => ({ name: camelName(kept.table), pages: readableRows(reader, kept) })),
  );
}

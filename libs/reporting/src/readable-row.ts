/** A row as it comes from the database. */
export type PlainRow = Record<string, unknown>;

/** Keys, and who asked a question at a talk: they may have asked without their name. */
const SECRETS = new Set([
  ...['check_in_secret', 'join_token', 'workplace_code', 'code', 'asked_by'],
  ...['token_hash', 'secret_print', 'nonce'],
]);

/** Columns that hold lists and facts as JSON. */
export const JSON_COLUMNS: ReadonlySet<string> = new Set([
  ...['audience', 'agenda', 'meeting', 'attendance_rule', 'own_parts', 'staff_groups', 'kept', 'moved_from'],
  ...['breaks', 'except_dates', 'extra_dates', 'leader_ids', 'columns', 'flags', 'spans', 'issues'],
  ...[
    'checked',
    'overridden',
    'follow_up_weeks',
    'detail',
    'details',
    'content',
    'earlier',
    'facts',
    'ours',
    'lines',
    'wanted',
  ],
]);

/** Names as in the API, instants as ISO 8601, and no secrets. */
export function readableRow(row: PlainRow): PlainRow {
  const kept = Object.entries(row).filter(([name]) => !SECRETS.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [camelName(name), valueOf(name, value)]));
}

export function camelName(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function valueOf(name: string, value: unknown): unknown {
  if (typeof value === 'number' && /(^at$|_at$|^since$)/.test(name)) return new Date(value).toISOString();
  if (typeof value === 'string' && JSON_COLUMNS.has(name)) return JSON.parse(value, withoutAddresses);
  return value;
}

/** Of speakers, who have no account: an address is for the letter that asks them, and for nobody to read. */
function withoutAddresses(name: string, value: unknown): unknown {
  return name === 'emails' ? undefined : value;
}

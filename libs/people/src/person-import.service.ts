import { Audit } from '#audit';
import { Transactions } from '#database';
import { authorise, type Actor } from '#kernel';
import {
  isToBeKept,
  readList,
  reportOf,
  type ImportWish,
  type ListReport,
  type ListRow,
  type PlannedRow,
} from '#lists';
import { Injectable } from '@nestjs/common';
import { emailOf, type PersonDraft } from './domain/draft.js';
import { KnownNames, type Known, type KnownPerson } from './known-names.js';
import {
  canChangePeople,
  canGiveAccess,
  NOT_ABOVE_YOURSELF,
  ONLY_COORDINATORS_CHANGE,
} from './people.policy.js';
import { People } from './people.service.js';
import { draftIn, PERSON_COLUMNS } from './person-rows.js';

/** Takes over a list of people from a spreadsheet; a row is matched by its e-mail address. */
@Injectable()
export class PersonImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly names: KnownNames,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, file: Uint8Array, wish: ImportWish = {}): Promise<ListReport> {
    authorise(canChangePeople(actor), ONLY_COORDINATORS_CHANGE);
    const rows = readList(file, PERSON_COLUMNS);
    return this.transactions.run(async () => {
      const plan = this.planned(actor, rows, await this.names.all());
      const written = isToBeKept(plan, wish);
      const report = reportOf(plan, written);
      if (!written) return report;
      for (const row of plan) await row.keep?.();
      const { new: added, changed, refused } = report;
      await this.audit.note(actor, {
        act: 'people-imported',
        subjectKind: 'list',
        details: { added, changed, refused },
      });
      return report;
    });
  }

  private planned(actor: Actor, rows: readonly ListRow[], known: Known): PlannedRow[] {
    const firstRows = new Map<string, number>();
    return rows.map((row) => {
      const email = emailOf(row.cells['email'] ?? '');
      const earlier = firstRows.get(email);
      if (earlier === undefined && email !== '') firstRows.set(email, row.row);
      const planned = this.plannedRow(actor, row, known);
      if (earlier === undefined) return planned;
      const messages = [`Row ${earlier} has the same e-mail address. Keep one of the two.`];
      return { row: row.row, name: planned.name, outcome: 'refused', messages };
    });
  }

  private plannedRow(actor: Actor, row: ListRow, known: Known): PlannedRow {
    const kept = known.people.get(emailOf(row.cells['email'] ?? ''));
    const { draft, problems } = draftIn(row, kept?.draft, known);
    const messages = [...problems, ...refusals(actor, kept, draft)];
    const about = { row: row.row, name: draft.name };
    if (messages.length > 0) return { ...about, outcome: 'refused', messages };
    if (!kept) return { ...about, outcome: 'new', messages, keep: () => this.people.add(actor, draft) };
    const changes = differences(kept.draft, draft, known);
    if (changes.length === 0) return { ...about, outcome: 'same', messages };
    const keep = () => this.people.change(actor, kept.id, draft);
    return { ...about, outcome: 'changed', messages: changes, keep };
  }
}

function refusals(actor: Actor, kept: KnownPerson | undefined, draft: PersonDraft): string[] {
  if (kept?.hasLeft) return ['This person has left the network. Bring them back on their own page first.'];
  const before = kept?.draft.accessLevel ?? 'member';
  if (!canGiveAccess(actor, before, draft.accessLevel)) return [NOT_ABOVE_YOURSELF];
  const isLowered = before === 'administrator' && draft.accessLevel !== 'administrator';
  return isLowered ? ['Change an administrator’s access on their own page, not by a list.'] : [];
}

function differences(before: PersonDraft, after: PersonDraft, { nameOf }: Known): string[] {
  const changes: [string, string, string][] = [
    ['Name', before.name, after.name],
    ['Organisation', nameOf(before.organisationId), nameOf(after.organisationId)],
    ['Role', nameOf(before.roleId), nameOf(after.roleId)],
    ['Access level', before.accessLevel, after.accessLevel],
  ];
  return changes
    .filter(([, old, now]) => old !== now)
    .map(([word, old, now]) => `${word}: “${old}” becomes “${now}”.`);
}

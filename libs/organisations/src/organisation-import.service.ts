import { Audit } from '#audit';
import { Transactions } from '#database';
import { authorise, foldedName, type Actor } from '#kernel';
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
import type { EntityManager } from 'typeorm';
import type { OrganisationDraft } from './domain/draft.js';
import { draftIn, ORGANISATION_COLUMNS } from './organisation-rows.js';
import { Organisation } from './organisation.entity.js';
import { canChangeOrganisations, ONLY_COORDINATORS } from './organisations.policy.js';
import { Organisations } from './organisations.service.js';
import { Workforce } from './workforce.entity.js';

interface Kept {
  readonly id: string;
  readonly draft: OrganisationDraft;
}

/** Takes over a list of organisations from a spreadsheet; a row is matched by its name. */
@Injectable()
export class OrganisationImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, file: Uint8Array, wish: ImportWish = {}): Promise<ListReport> {
    authorise(canChangeOrganisations(actor), ONLY_COORDINATORS);
    const rows = readList(file, ORGANISATION_COLUMNS);
    return this.transactions.run(async (tables) => {
      const plan = this.planned(actor, rows, await keptBySortName(tables));
      const written = isToBeKept(plan, wish);
      const report = reportOf(plan, written);
      if (!written) return report;
      for (const row of plan) await row.keep?.();
      const { new: added, changed, refused } = report;
      await this.audit.note(actor, {
        act: 'organisations-imported',
        subjectKind: 'list',
        details: { added, changed, refused },
      });
      return report;
    });
  }

  private planned(actor: Actor, rows: readonly ListRow[], kept: ReadonlyMap<string, Kept>): PlannedRow[] {
    const firstRows = new Map<string, number>();
    return rows.map((row) => {
      const sortName = foldedName(row.cells['name'] ?? '');
      const earlier = firstRows.get(sortName);
      if (earlier === undefined) firstRows.set(sortName, row.row);
      const planned = this.plannedRow(actor, row, kept.get(sortName));
      if (earlier === undefined || sortName === '') return planned;
      const messages = [`Row ${earlier} has the same name. Keep one of the two.`];
      return { row: row.row, name: planned.name, outcome: 'refused', messages };
    });
  }

  private plannedRow(actor: Actor, row: ListRow, kept: Kept | undefined): PlannedRow {
    const { draft, problems } = draftIn(row, kept?.draft);
    const about = { row: row.row, name: draft.name };
    if (problems.length > 0) return { ...about, outcome: 'refused', messages: problems };
    if (!kept) {
      const keep = () => this.organisations.add(actor, draft);
      return { ...about, outcome: 'new', messages: [], keep };
    }
    const messages = differences(kept.draft, draft);
    if (messages.length === 0) return { ...about, outcome: 'same', messages };
    return {
      ...about,
      outcome: 'changed',
      messages,
      keep: () => this.organisations.change(actor, kept.id, draft),
    };
  }
}

async function keptBySortName(tables: EntityManager): Promise<Map<string, Kept>> {
  const workforce = await tables.find(Workforce, { order: { organisationId: 'ASC', staffGroup: 'ASC' } });
  const kept = new Map<string, Kept>();
  for (const row of await tables.find(Organisation)) {
    const { id, sortName, name, shortName, position, sector, area } = row;
    const counts = workforce
      .filter((line) => line.organisationId === id)
      .map(({ staffGroup, headcount }) => ({ staffGroup, headcount }));
    kept.set(sortName, { id, draft: { name, shortName, position, sector, area, workforce: counts } });
  }
  return kept;
}

function differences(before: OrganisationDraft, after: OrganisationDraft): string[] {
  const texts = (
    [
      ['name', 'Name'],
      ['shortName', 'Short name'],
      ['position', 'Position'],
      ['sector', 'Sector'],
      ['area', 'Area'],
    ] as const
  ).flatMap(([key, word]) =>
    before[key] === after[key] ? [] : [`${word}: “${before[key]}” becomes “${after[key]}”.`],
  );
  const isSameWorkforce = JSON.stringify(before.workforce) === JSON.stringify(after.workforce);
  return isSameWorkforce ? texts : [...texts, 'The headcounts change.'];
}

import { STAFF_GROUP_NAMES, STAFF_GROUPS, TIER_NAMES, TIERS } from '#kernel';
import { POSITION_NAMES, POSITIONS, SECTOR_NAMES, SECTORS } from '#organisations';
import { SESSION_KIND_NAMES, SESSION_KINDS } from '#programme';
import { Injectable } from '@nestjs/common';
import type { Grouping } from './domain/groupings.js';
import { dayInWords, monthInWords, monthOf } from './domain/period.js';
import type { Named, Names } from './domain/report.js';
import { inOrder, NameQueries, type SchemeColumns } from './name.queries.js';

const listed = (called: ReadonlyMap<string, Named>): Names => ({ called, isFixed: false });
const fixed = (called: ReadonlyMap<string, Named>): Names => ({ called, isFixed: true });

const WORDS: Partial<Record<Grouping, Names>> = {
  tier: fixed(inOrder(TIERS.map((tier) => [tier, TIER_NAMES[tier]]))),
  staffGroup: listed(inOrder(STAFF_GROUPS.map((group) => [group, STAFF_GROUP_NAMES[group]]))),
  position: fixed(inOrder(POSITIONS.map((position) => [position, POSITION_NAMES[position]]))),
  sector: fixed(inOrder(SECTORS.map((sector) => [sector, SECTOR_NAMES[sector]]))),
  kind: listed(inOrder(SESSION_KINDS.map((kind) => [kind, SESSION_KIND_NAMES[kind]]))),
};

/** The names of each grouping's keys, and the order that people expect them in. */
@Injectable()
export class ReportNames {
  constructor(private readonly names: NameQueries) {}

  async of(grouping: Grouping, keys: readonly string[], scheme?: SchemeColumns): Promise<Names> {
    if (grouping === 'role' && scheme)
      return fixed(inOrder(scheme.columns.map((column) => [column, column])));
    if (grouping === 'role') return listed(await this.names.roles());
    if (grouping === 'organisation') return listed(await this.names.organisations());
    if (grouping === 'session') return listed(await this.sessions(keys));
    if (grouping === 'area') return listed(inOrder([...keys].sort().map((area) => [area, area])));
    if (grouping === 'month') return listed(months(keys));
    return WORDS[grouping] ?? listed(new Map());
  }

  private async sessions(ids: readonly string[]): Promise<Map<string, Named>> {
    const sessions = await this.names.sessions(ids);
    return inOrder(sessions.map(({ id, title, day }) => [id, `${title}, ${dayInWords(day)}`]));
  }
}

function months(keys: readonly string[]): Map<string, Named> {
  return inOrder([...keys].sort().map((month) => [month, monthInWords(monthOf(Number(month)))]));
}

import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { Template, TemplateContent } from '../domain/template.js';

interface RawTemplate {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly content: string;
  readonly retiredAt: number | null;
}

export interface TemplateRow extends Template {
  readonly isRetired: boolean;
}

@Injectable()
export class TemplateQueries {
  constructor(private readonly reader: Reader) {}

  /** Every form, as new drafts begin with it; those that are offered come first. */
  async all(): Promise<TemplateRow[]> {
    const rows = await this.reader.rows<RawTemplate>(sql`
      select t.id as "id", t.name as "name", t.version as "version", v.content as "content", t.retired_at as "retiredAt"
      from case_template t join case_template_version v on v.template_id = t.id and v.version = t.version
      order by case when t.retired_at is null then 0 else 1 end, t.name, t.id`);
    return rows.map(templateOf);
  }

  /** What a case was begun with. */
  async of(id: string, version: number): Promise<Template | undefined> {
    const row = await this.reader.first<RawTemplate>(sql`
      select t.id as "id", t.name as "name", v.version as "version", v.content as "content", t.retired_at as "retiredAt"
      from case_template t join case_template_version v on v.template_id = t.id
      where t.id = ${id} and v.version = ${version}`);
    return row && templateOf(row);
  }
}

function templateOf({ id, name, version, content, retiredAt }: RawTemplate): TemplateRow {
  return { ...(JSON.parse(content) as TemplateContent), id, name, version, isRetired: retiredAt !== null };
}

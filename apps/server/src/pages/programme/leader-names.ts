import { foldedName } from '#kernel';
import { PersonQueries, type PersonRow } from '#people';
import { Injectable } from '@nestjs/common';

const MOST_NAMED = 20;
const MOST_ALIKE = 10;

/** Leaders as a form has them, one a line, and as the library knows them, by id. */
@Injectable()
export class LeaderNames {
  constructor(private readonly people: PersonQueries) {}

  /** The people who are named, or what stands in the way. Who leads already is meant before others of that name. */
  async found(
    text: string,
    leading: readonly string[] = [],
  ): Promise<{ ids: string[]; fault?: string | undefined }> {
    const lines = text.split(/[\r\n,;]+/).map((line) => line.trim());
    const named = [...new Set(lines.filter((line) => line !== ''))];
    if (named.length > MOST_NAMED) return { ids: [], fault: `Name ${MOST_NAMED} people at the most` };
    const found = [];
    for (const line of named) found.push(await this.one(line, leading));
    const fault = found.find((one) => typeof one === 'string');
    return { ids: found.flatMap((one) => (typeof one === 'string' ? [] : one.id)), fault };
  }

  /** Their names by their ids. */
  async of(ids: readonly string[]): Promise<Map<string, string>> {
    const people = await this.people.byIds([...new Set(ids)]);
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  async asText(ids: readonly string[]): Promise<string> {
    const names = await this.of(ids);
    return ids.flatMap((id) => names.get(id) ?? []).join('\n');
  }

  /** The person, or a sentence that says why not. */
  private async one(line: string, leading: readonly string[]): Promise<PersonRow | string> {
    const alike = await this.alike(line);
    const exact = alike.filter(({ name, email }) => email === line.toLowerCase() || isSame(name, line));
    const meant = exact.filter(({ id }) => leading.includes(id));
    const [one, ...others] = meant.length > 0 ? meant : exact;
    if (one && others.length === 0) return one;
    const said = line.slice(0, 60);
    if (one) return `More than one person is called “${said}”. Write the e-mail address instead`;
    const names = alike.map(({ name }) => name).join(' or ');
    return names === ''
      ? `We know nobody called “${said}”. Write the name as it stands here, or the e-mail address`
      : `We know nobody called “${said}”. Do you mean ${names}?`;
  }

  private async alike(line: string): Promise<readonly PersonRow[]> {
    return (await this.people.list({ q: line }, { limit: MOST_ALIKE })).items;
  }
}

function isSame(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other);
}

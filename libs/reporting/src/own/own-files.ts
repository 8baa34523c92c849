import { AttachmentQueries, keptBackOf, ownerOfKeptBack, type AttachmentRow } from '#attachments';
import { join, Reader, sql, type Sql } from '#database';
import { isSignedIn, keyAfter, notFound, pageOf, type Actor, type Page, type PageRequest } from '#kernel';
import { personNotFound } from '#people';
import { Injectable } from '@nestjs/common';

/** What a file belongs to. */
interface Belonging {
  readonly belongsTo: 'case' | 'post';
  readonly belongsToId: string;
  /** Nobody else has seen it: something is asked of it first. */
  readonly isKeptBack: boolean;
}

export interface OwnFile extends Belonging {
  readonly addedAt: Date;
  readonly file: AttachmentRow;
}

/** The same without its pages. */
export interface OwnFileLine extends Belonging, Pick<AttachmentRow, 'id' | 'kind' | 'name' | 'alternative'> {
  readonly addedAt: Date;
  readonly pages: number;
}

interface Key {
  readonly id: string;
  readonly of: string;
  readonly addedAt: number;
}

type Said = Key & Pick<AttachmentRow, 'kind' | 'name' | 'alternative'>;
type Row = Said & { readonly pages: number };

/** Of what is taken along. */
const AT_ONCE = 200;

/** Documents and pictures that somebody brought, on their cases and posts: also where they may not read the conversation any more. */
@Injectable()
export class OwnFiles {
  constructor(
    private readonly reader: Reader,
    private readonly attachments: AttachmentQueries,
  ) {}

  /** The latest first, in one statement: pages may hold many words, and are asked for one by one. */
  async list(actor: Actor, request: PageRequest): Promise<Page<OwnFileLine>> {
    const { items, next } = await this.rows(actor, request);
    const lines = items.map(({ of, addedAt, ...said }) => ({ ...said, ...placeOf({ of, addedAt }) }));
    return { items: lines, next };
  }

  /** The same with their pages, for a few at a time: three statements. */
  async shown(actor: Actor, request: PageRequest): Promise<Page<OwnFile>> {
    const { items, next } = await this.rows(actor, request);
    const found = await this.attachments.of([...new Set(items.map(({ of }) => of))]);
    const files = items.flatMap((row) => {
      const file = found.get(row.of)?.find(({ id }) => id === row.id);
      return file ? [{ ...placeOf(row), file }] : [];
    });
    return { items: files, next };
  }

  async find(actor: Actor, id: string): Promise<OwnFile> {
    const key = await this.key(actor, id);
    const file = (await this.attachments.of([key.of])).get(key.of)?.find((one) => one.id === id);
    if (!file) throw notFound('this file');
    return { ...placeOf(key), file };
  }

  /** One page as a picture. */
  async picture(actor: Actor, { file, number }: { file: string; number: number }) {
    const { of } = await this.key(actor, file);
    return this.attachments.page({ of, id: file, number });
  }

  /** For what somebody takes along: all of them, some at a time, with what they said of each, and where each can be had. */
  async *told(personId: string): AsyncGenerator<object[]> {
    for (let after = '', more = true; more;) {
      const files = await this.reader.rows<Said>(sql`
        select t.id as "id", t.of as "of", t.kind as "kind", t.name as "name", t.alternative as "alternative",
          t.added_at as "addedAt"
        from attachment t where ${theirs(personId)} and t.id > ${after} order by t.id limit ${AT_ONCE}`);
      const last = files.at(-1)?.id;
      if (last !== undefined) yield await this.withPages(files);
      more = files.length === AT_ONCE;
      after = last ?? after;
    }
  }

  private async withPages(files: readonly Said[]): Promise<object[]> {
    const pages = await this.reader.rows<{ id: string; number: number; note: string }>(sql`
      select attachment_id as "id", number as "number", note as "note" from attachment_page
      where attachment_id in (${join(files.map(({ id }) => id))}) order by attachment_id, number`);
    const pagesOf = new Map<string, object[]>(files.map(({ id }) => [id, []]));
    for (const { id, number, note } of pages) pagesOf.get(id)?.push(whereToGet(id, number, note));
    return files.map(({ id, of, addedAt, ...said }) => ({
      ...{ id, ...belonging(of), addedAt: new Date(addedAt).toISOString(), ...said },
      ...{ withWords: `/api/v1/me/files/${id}`, pages: pagesOf.get(id) },
    }));
  }

  private async rows(actor: Actor, request: PageRequest): Promise<Page<Row>> {
    const [after] = keyAfter(request, ['text']) ?? [];
    const from = after === undefined ? sql`1 = 1` : sql`t.id < ${after}`;
    const rows = await this.reader.rows<Row>(sql`
      select t.id as "id", t.of as "of", t.kind as "kind", t.name as "name", t.alternative as "alternative",
        t.added_at as "addedAt", (select count(*) from attachment_page p where p.attachment_id = t.id) as "pages"
      from attachment t where ${theirs(selfOf(actor))} and ${from} order by t.id desc limit ${request.limit + 1}`);
    return pageOf(rows, request.limit, ({ id }) => [id]);
  }

  private async key(actor: Actor, id: string): Promise<Key> {
    const key = await this.reader.first<Key>(sql`
      select t.id as "id", t.of as "of", t.added_at as "addedAt" from attachment t
      where t.id = ${id} and ${theirs(selfOf(actor))}`);
    if (!key) throw notFound('this file');
    return key;
  }
}

/** Whose it is stands beside no file: it is asked of what they belong to, as `t.of`. */
function theirs(personId: string): Sql {
  const owners = sql`
    select 'case:' || id as owner from case_record where presenter_id = ${personId}
    union all select 'post:' || id from thread_post where author_id = ${personId}
    union all select 'post:' || post_id from anonymous_author where person_id = ${personId}`;
  return sql`t.of in (select owner from (${owners}) seen union all
    select ${keptBackOf('')} || owner from (${owners}) unseen)`;
}

function whereToGet(id: string, number: number, note: string) {
  return {
    note,
    picture: `/api/v1/me/files/${id}/pages/${number}`,
    inBrowser: `/account/files/${id}/${number}`,
  };
}

function placeOf({ of, addedAt }: Pick<Key, 'of' | 'addedAt'>) {
  return { ...belonging(of), addedAt: new Date(addedAt) };
}

function belonging(of: string): Belonging {
  const owner = ownerOfKeptBack(of);
  const [kind, belongsToId = ''] = owner.split(':');
  return { belongsTo: kind === 'case' ? 'case' : 'post', belongsToId, isKeptBack: owner !== of };
}

function selfOf(actor: Actor): string {
  if (!isSignedIn(actor)) throw personNotFound();
  return actor.personId;
}

import { Reader, sql, type Sql } from '#database';
import { pageOf, keyAfter, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import { asHtml, RENDERER } from '../markdown.js';

/** A post as one person sees it. Instants are milliseconds; what tells of the author is nothing where they asked not to be named. */
export interface PostRow {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  readonly text: string;
  readonly html: string;
  readonly createdAt: number;
  readonly version: number;
  readonly authorId: string | null;
  /** Of a clinic's word, what it is signed with. */
  readonly authorName: string | null;
  readonly authorRole: string | null;
  readonly authorWorkplace: string | null;
  readonly isMine: boolean;
  readonly editedAt: number | null;
  /** Its words are gone for all but moderators. */
  readonly removedAt: number | null;
  /** The number of the post that it answers, where that is still in the same thread. */
  readonly answers: number | null;
}

type Raw = Omit<PostRow, 'isMine'> & { readonly renderer: number; readonly isMine: number };

/** Whoever asks has made sure before that the person may see the thread. */
@Injectable()
export class PostQueries {
  constructor(private readonly reader: Reader) {}

  /** Those with numbers from one to another, in their order. */
  async between(personId: string, threadId: string, { from, to }: Stretch): Promise<PostRow[]> {
    return this.rows(
      sql`${postsFor(personId)} where p.thread_id = ${threadId} and p.number between ${from} and ${to}
        order by p.number`,
    );
  }

  async page(personId: string, threadId: string, page: PageRequest): Promise<Page<PostRow>> {
    const [after = 0] = keyAfter(page, ['whole']) ?? [];
    const rows = await this.rows(sql`${postsFor(personId)}
      where p.thread_id = ${threadId} and p.number > ${after} order by p.number limit ${page.limit + 1}`);
    return pageOf(rows, page.limit, ({ number }) => [number]);
  }

  async byId(personId: string, id: string): Promise<PostRow | undefined> {
    return (await this.rows(sql`${postsFor(personId)} where p.id = ${id}`))[0];
  }

  /** Who stands by which of a thread's posts. */
  async endorsements(threadId: string, { from, to }: Stretch): Promise<EndorsementRow[]> {
    return this.reader.rows(sql`
      select e.post_id as "postId", a.id as "personId", a.name as "name", r.name as "role"
      from thread_post p join post_endorsement e on e.post_id = p.id
        join person a on a.id = e.person_id join role r on r.id = a.role_id
      where p.thread_id = ${threadId} and p.number between ${from} and ${to}
      order by e.endorsed_at, a.id`);
  }

  private async rows(query: Sql): Promise<PostRow[]> {
    return Promise.all((await this.reader.rows<Raw>(query)).map(fresh));
  }
}

/** An expert who stands by a post. */
export interface EndorsementRow {
  readonly postId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: string;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What was taken away has no words any more, wherever it is read. */
async function fresh({ renderer, isMine, ...row }: Raw): Promise<PostRow> {
  if (row.removedAt !== null) return { ...row, text: '', html: '', isMine: isMine === 1 };
  const html = renderer === RENDERER ? row.html : await asHtml(row.text);
  return { ...row, html, isMine: isMine === 1 };
}

function postsFor(personId: string): Sql {
  return sql`
    select p.id as "id", p.thread_id as "threadId", p.number as "number", p.text as "text", p.html as "html",
      p.renderer as "renderer", p.created_at as "createdAt", p.version as "version",
      p.edited_at as "editedAt", p.removed_at as "removedAt",
      p.author_id as "authorId", coalesce(a.name, p.signed) as "authorName", r.name as "authorRole",
      o.short_name as "authorWorkplace", q.number as "answers",
      case when p.author_id = ${personId} then 1
        when p.author_id is null and exists
          (select 1 from anonymous_author n where n.post_id = p.id and n.person_id = ${personId}) then 1
        else 0 end as "isMine"
    from thread_post p
      left join person a on a.id = p.author_id
      left join role r on r.id = a.role_id
      left join organisation o on o.id = a.organisation_id
      left join thread_post q on q.id = p.answers_id and q.thread_id = p.thread_id`;
}

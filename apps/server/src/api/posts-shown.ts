import { PostFiles, postNotFound, PostQueries, type PostRow } from '#discussion';
import type { Page, PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import { postShown } from './threads.shown.js';

type Shown = ReturnType<typeof postShown>;

/** Posts as programs read them, with what they carry. Whoever asks has made sure before that the person may see the thread. */
@Injectable()
export class PostsShown {
  constructor(
    private readonly posts: PostQueries,
    private readonly files: PostFiles,
  ) {}

  async page(personId: string, threadId: string, wanted: PageRequest): Promise<Page<Shown>> {
    const { items, next } = await this.posts.page(personId, threadId, wanted);
    return { items: await this.all(items), next };
  }

  async byId(personId: string, id: string): Promise<Shown> {
    const post = await this.posts.byId(personId, id);
    if (!post) throw postNotFound();
    return this.one(post);
  }

  async one(post: PostRow): Promise<Shown> {
    const [shown] = await this.all([post]);
    if (!shown) throw postNotFound();
    return shown;
  }

  private async all(posts: readonly PostRow[]): Promise<Shown[]> {
    const files = await this.files.of(posts.map(({ id }) => id));
    return posts.map((post) => postShown(post, files.get(post.id) ?? []));
  }
}

import { AttachmentQueries, KeptBackFiles, NamesLookedFor, type FileInForm } from '#attachments';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ruleOfPost } from './file-rule.js';
import { filesOfPost } from './post-texts.js';
import { PostsSeen } from './posts-seen.js';

type PostFileInForm = Pick<FileInForm, 'file' | 'alternative' | 'meant' | 'hasLooked'>;

/** A file of a form that is on no post yet, since something is asked of it: nobody but who wrote the post sees it. */
@Injectable()
export class KeptBackPostFiles {
  constructor(
    private readonly posts: PostsSeen,
    private readonly files: KeptBackFiles,
    private readonly queries: AttachmentQueries,
    names: NamesLookedFor,
  ) {
    // As in the text of a post: people call each other by their names there.
    names.leaveOut(filesOfPost(''));
  }

  async bring(actor: Actor, postId: string, form: PostFileInForm): Promise<string> {
    await this.posts.findToChange(actor, postId);
    const coming = { ...form, of: filesOfPost(postId), rule: ruleOfPost };
    return this.files.bring(coming, () => this.posts.findToChange(actor, postId));
  }

  async remove(actor: Actor, postId: string, file: string): Promise<void> {
    await this.posts.findToChange(actor, postId);
    await this.files.remove(filesOfPost(postId), file);
  }

  async page(actor: Actor, postId: string, { file, number }: { file: string; number: number }) {
    await this.posts.findToChange(actor, postId);
    return this.queries.keptBackPage({ of: filesOfPost(postId), id: file, number });
  }
}

import { Transactions } from '#database';
import type { UploadedFile } from '#http';
import { Clock, invalid, isSignedIn, type Actor } from '#kernel';
import { StoredFiles } from '#storage';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatchUp } from './catch-up.entity.js';
import { catchUpNotFound, catchUpStale, nothingToPublish, nothingToUndo } from './catch-up.errors.js';
import { CatchUpPublished } from './catch-up.events.js';
import { faultsOfContent, NOTHING_YET, saysSomething, type CatchUpContent } from './domain/content.js';
import { SessionsToWrite } from './sessions-to-write.js';

/** What somebody wants a catch-up to say; what is left out stays as it is. */
export interface CatchUpWish extends Partial<CatchUpContent> {
  /** A PDF in place of the slides that are there. */
  readonly slidesFile?: UploadedFile | undefined;
  readonly status?: CatchUp['status'] | undefined;
}

type Text = Pick<CatchUp, 'content' | 'status'>;

/** The catch-up that somebody means, as it was when they looked at it. */
export interface CatchUpMeant {
  readonly sessionId: string;
  readonly version?: number | undefined;
}

/** Writing what a session left behind: a draft is kept, published with one press, and changed afterwards. */
@Injectable()
export class CatchUps {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly sessions: SessionsToWrite,
    private readonly files: StoredFiles,
  ) {}

  /** Changes what is given and leaves the rest; `status` publishes it, or makes a draft of it, in the same act. */
  async write(
    actor: Actor,
    meant: CatchUpMeant,
    { slidesFile, status, ...wish }: CatchUpWish,
  ): Promise<void> {
    await this.sessions.find(actor, meant.sessionId);
    const slides = slidesFile && (await this.kept(slidesFile));
    try {
      await this.change(actor, meant, (kept) => ({
        content: { ...kept.content, ...wish, ...(slides && { slides }) },
        status: status ?? kept.status,
      }));
    } catch (error) {
      if (slides) await this.files.drop(slides.file);
      throw error;
    }
  }

  /** Goes back to what it said before the last change; once more, and the change is there again. */
  async undo(actor: Actor, meant: CatchUpMeant): Promise<void> {
    await this.change(actor, meant, ({ earlier, status }) => {
      if (!earlier) throw nothingToUndo();
      return { content: earlier, status };
    });
  }

  async publish(actor: Actor, meant: CatchUpMeant): Promise<void> {
    await this.change(actor, meant, ({ content }) => ({ content, status: 'published' }));
  }

  /** A draft again: nobody but those who write it sees it. What people have caught up on stays noted. */
  async takeBack(actor: Actor, meant: CatchUpMeant): Promise<void> {
    await this.change(actor, meant, ({ content, version }) => {
      if (version === 0) throw catchUpNotFound();
      return { content, status: 'draft' };
    });
  }

  private async kept({ bytes, fileName }: UploadedFile) {
    const { name: file } = await this.files.keep(bytes);
    return { kind: 'file', file, fileName: fileName.slice(-120) } as const;
  }

  private async change(actor: Actor, meant: CatchUpMeant, next: (kept: CatchUp) => Text): Promise<void> {
    const forgotten = await this.transactions.run(async (tables) => {
      const kept = await this.toChange(tables, actor, meant);
      const text = next(kept);
      refuseFaults(text);
      const isSame = JSON.stringify(text.content) === JSON.stringify(kept.content);
      if (isSame && text.status === kept.status && kept.version > 0) return undefined;
      const earlier = isSame ? kept.earlier : kept.version === 0 ? null : kept.content;
      await tables.save(CatchUp, {
        sessionId: kept.sessionId,
        ...text,
        earlier,
        ...this.trace(actor, kept, text),
      });
      return fileOf(kept.earlier, [text.content, earlier]);
    });
    if (forgotten) await this.files.drop(forgotten);
  }

  /** Who changed it and when; it is announced the first time and each time that it was a draft in between. */
  private trace(actor: Actor, kept: CatchUp, { status }: Text) {
    const changedAt = this.clock.now();
    const isNew = status === 'published' && kept.status === 'draft';
    if (isNew) this.transactions.announce(new CatchUpPublished(kept.sessionId));
    const changedBy = isSignedIn(actor) ? actor.personId : null;
    const publishedAt = isNew ? changedAt : kept.publishedAt;
    return { changedAt, changedBy, publishedAt, version: kept.version + 1 };
  }

  private async toChange(
    tables: EntityManager,
    actor: Actor,
    { sessionId, version }: CatchUpMeant,
  ): Promise<CatchUp> {
    await this.sessions.find(actor, sessionId);
    const kept = (await tables.findOneBy(CatchUp, { sessionId })) ?? this.blank(sessionId);
    if (version !== undefined && version !== kept.version) throw catchUpStale();
    return kept;
  }

  private blank(sessionId: string): CatchUp {
    const dates = { publishedAt: null, changedAt: this.clock.now() };
    return {
      ...dates,
      sessionId,
      status: 'draft',
      content: NOTHING_YET,
      earlier: null,
      changedBy: null,
      version: 0,
    };
  }
}

function refuseFaults({ content, status }: Text): void {
  const faults = faultsOfContent(content);
  if (faults.length > 0) throw invalid(faults);
  if (status === 'published' && !saysSomething(content)) throw nothingToPublish();
}

/** The file of a text that nobody can go back to any more, where none of the others has it. */
function fileOf(gone: CatchUpContent | null, others: readonly (CatchUpContent | null)[]): string | undefined {
  if (gone?.slides?.kind !== 'file') return undefined;
  const { file } = gone.slides;
  const isUsed = others.some((other) => other?.slides?.kind === 'file' && other.slides.file === file);
  return isUsed ? undefined : file;
}

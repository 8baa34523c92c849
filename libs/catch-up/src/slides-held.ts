import { Reader, sql } from '#database';
import { LeftOverFiles } from '#storage';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CatchUpContent } from './domain/content.js';

/** Says which files are slides of a catch-up, or were before its last change, which can be undone. */
@Injectable()
export class SlidesHeld implements OnModuleInit {
  constructor(
    private readonly leftOver: LeftOverFiles,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.leftOver.heldBy(() => this.held());
  }

  private async held(): Promise<string[]> {
    const rows = await this.reader.rows<{ content: string; earlier: string | null }>(
      sql`select content as "content", earlier as "earlier" from catch_up`,
    );
    return rows.flatMap(({ content, earlier }) => [...fileIn(content), ...fileIn(earlier)]);
  }
}

function fileIn(text: string | null): string[] {
  const { slides } = JSON.parse(text ?? '{}') as Partial<CatchUpContent>;
  return slides?.kind === 'file' ? [slides.file] : [];
}

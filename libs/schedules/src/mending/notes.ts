import type { Note, NoteCode } from '../schedule.js';

const EXAMPLES = 3;

/** Collects what happened to which talks, one line for each kind of thing. */
export class Notes {
  private readonly kept = new Map<
    string,
    { code: NoteCode; message: string; examples: string[]; count: number }
  >();

  add(code: NoteCode, message: string, example?: string): void {
    const note = this.kept.get(code + message) ?? { code, message, examples: [], count: 0 };
    note.count++;
    if (example !== undefined && note.examples.length < EXAMPLES) note.examples.push(example);
    this.kept.set(code + message, note);
  }

  list(): Note[] {
    return [...this.kept.values()];
  }
}

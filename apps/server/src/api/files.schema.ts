import { z } from 'zod';

export const NewFile = z.object({
  file: z.unknown().describe('A PDF, JPEG, PNG or WebP of 5 MB and 20 pages at most, as a part of a form'),
  alternative: z.string().describe('What it shows, in a sentence, for people who do not see it'),
});

export const NewCaseFile = NewFile.extend({
  secondLook: z
    .stringbool()
    .default(false)
    .describe('What looks like an identifier is none: kept with a draft, which a reviewer looks at first'),
});

const LOOKED = 'You looked at what may tell who a patient is, after a refusal about `looked`';

export const NewPostFile = NewFile.extend({
  hasLooked: z.stringbool().default(false).describe(LOOKED),
});

/** A file in a list, without the words of its pages. */
export const FileLine = z.object({
  id: z.string(),
  kind: z.enum(['document', 'picture']),
  name: z.string().nullable().describe('Null where the file’s name may have told who somebody is'),
  alternative: z.string().describe('What it shows, in a sentence'),
  pages: z.int(),
});

export const FileShown = FileLine.extend({
  pages: z.array(
    z.object({
      number: z.int(),
      width: z.int(),
      height: z.int(),
      note: z.string().describe('What it shows, in the words of whoever brought it; may be empty'),
      words: z.string().describe('What is printed on it, where it is a page of a document'),
    }),
  ),
});

export const PageNote = z.object({
  note: z.string().describe('What the page shows; empty takes away what was said'),
});

export const PostPageNote = PageNote.extend({ hasLooked: z.boolean().default(false).describe(LOOKED) });

export const FilesShown = z.object({ items: z.array(FileShown) });

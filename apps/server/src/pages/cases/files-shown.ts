import { titleOf, type AttachmentRow } from '#attachments';

/** The model of the partial `attachments`: `base` is the address that the owner serves pages under, with `/files/ID/PAGE`. */
export function filesShown(base: string, files: readonly AttachmentRow[]) {
  return files.map((file, at) => fileShown(base, file, titleOf(file, at)));
}

function fileShown(base: string, { id, alternative, pages }: AttachmentRow, title: string) {
  return {
    title,
    endText: `Take “${title}” away`,
    alternative,
    notesText: `Say what ${pages.length > 1 ? 'each page' : 'it'} shows`,
    notesHref: `${base}/files/${id}/notes`,
    endHref: `${base}/files/${id}/end`,
    pages: pages.map(({ number, width, height, words, note }) => ({
      src: `${base}/files/${id}/${number}`,
      width,
      height,
      alt:
        pages.length > 1 ? `${note || alternative} Page ${number} of ${pages.length}.` : note || alternative,
      note,
      words,
      wordsTitle: pages.length > 1 ? `The words on page ${number}` : 'The words on it',
    })),
  };
}

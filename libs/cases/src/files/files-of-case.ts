/** What the files of a case are kept under. */
export function filesOfCase(id: string): string {
  return `case:${id}`;
}

/** What is found in a file is told under this name, and counted under it: another file is looked at anew. */
export function fieldOfFile(attachmentId: string): string {
  return `file-${attachmentId}`;
}

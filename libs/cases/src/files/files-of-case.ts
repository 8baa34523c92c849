/** What the files of a case are kept under. */
export function filesOfCase(id: string): string {
  return `case:${id}`;
}

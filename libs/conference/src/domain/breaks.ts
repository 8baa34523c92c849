const KINDS = new Set(['break', 'coffee', 'lunch', 'pause', 'refreshments']);
const TITLE =
  /^(?:(?:morning|afternoon|comfort|short|long|coffee|tea|lunch|refreshments?|registration|posters?|networking) *(?:,|&|and|with)? *)+(?:break)?$|^(?:break|pause|mittagspause|kaffeepause)$/i;

/** Nobody learns in a break: by its kind, or where other software knows no kinds, by its name and nothing more. */
export function isBreak({ kind, title }: { readonly kind: string; readonly title: string }): boolean {
  return KINDS.has(kind.trim().toLowerCase()) || TITLE.test(title.trim());
}

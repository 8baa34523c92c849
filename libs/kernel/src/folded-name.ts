/**
 * A name as it is looked up and sorted: without capitals, accents and doubled spaces, and with one
 * kind of apostrophe and dash, so that "Siân O’Neill" is found by "sian o'neill".
 */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐-―]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

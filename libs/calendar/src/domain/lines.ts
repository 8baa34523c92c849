const LONGEST = 75;

/** A content line: DTSTART;TZID=Europe/London:20260706T123000 */
export interface Line {
  readonly name: string;
  readonly tzid: string | undefined;
  readonly value: string;
  readonly whole: string;
}

/** A content line folded at 75 octets, never inside a character (RFC 5545, 3.1). */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const width = Buffer.byteLength(character);
    if (octets + width > LONGEST) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += character;
    octets += width;
  }
  return [...parts, part].join('\r\n ');
}

/** The lines of a file as they were before they were folded. */
export function unfolded(text: string): string[] {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

/** A text value: what would end it or part it is escaped (RFC 5545, 3.3.11). */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A row of a Zoom report: name, e-mail, joined and left as times of the day of the clinic. */
export type ZoomRow = readonly [name: string, email: string, joined: string, left: string];

const HEADER = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest';

/** A Zoom report of 23 November 2026, as it is downloaded. */
export function zoomFile(rows: readonly ZoomRow[], day = '11/23/2026'): Uint8Array {
  const lines = rows.map(([name, email, joined, left]) =>
    [quoted(name), email, `${day} ${joined}:00`, `${day} ${left}:00`, '', 'No'].join(','),
  );
  return new TextEncoder().encode([HEADER, ...lines, ''].join('\r\n'));
}

function quoted(name: string): string {
  return /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

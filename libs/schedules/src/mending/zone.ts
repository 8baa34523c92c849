const NAMES = Intl.supportedValuesOf('timeZone');

/** The IANA zone that is meant: `Berlin` is Europe/Berlin. Undefined where nobody could tell. */
export function zoneMeant(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const name = written.trim().replaceAll(' ', '_');
  if (isZone(name)) return name;
  const cities = NAMES.filter((zone) => zone.split('/').at(-1)?.toLowerCase() === name.toLowerCase());
  return cities.length === 1 ? cities[0] : undefined;
}

function isZone(name: string): boolean {
  // Offsets and abbreviations are zones to the machine too, and have no rules.
  if (!/^UTC$|^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

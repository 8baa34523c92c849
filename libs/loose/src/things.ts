/** A part of a JSON file that is an object; its members may be anything. */
export type Thing = Readonly<Record<string, unknown>>;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.filter(isThing);
  return isThing(value) ? Object.values(value).filter(isThing) : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Milliseconds since 1970 as an instant; 0 stands for "not yet", and nonsense for nothing. */
export function instantOf(value: unknown): Date | undefined {
  const milliseconds = numberOf(value) ?? Date.parse(textOf(value) ?? '');
  const isInstant = milliseconds > 0 && milliseconds < 7_258_118_400_000;
  return isInstant ? new Date(milliseconds) : undefined;
}

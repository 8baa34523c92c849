import { Column, type ColumnOptions } from 'typeorm';

/**
 * An instant, kept as milliseconds since 1970 UTC in a bigint on both engines, so that the same
 * SQL reads, compares and buckets it on both. Query operators pass through untouched.
 */
export function Instant(options: ColumnOptions = {}): PropertyDecorator {
  return Column({
    ...options,
    type: 'bigint',
    transformer: {
      to: (value: unknown) => (value instanceof Date ? +value : value),
      from: (value: unknown) => (value === null || value === undefined ? null : new Date(Number(value))),
    },
  });
}

/** A value kept as JSON text on both engines; read and written whole, never searched inside. */
export function Json(options: ColumnOptions = {}): PropertyDecorator {
  return Column({
    ...options,
    type: 'text',
    transformer: {
      to: (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value)),
      from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
    },
  });
}

/** The instant inside a plain row. */
export function instantOf(milliseconds: number): Date {
  return new Date(milliseconds);
}

export function instantOrNull(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}

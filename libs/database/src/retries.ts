import { setTimeout as pause } from 'node:timers/promises';

/** PostgreSQL asks for these to be tried again: serialisation failure, deadlock. */
const POSTGRES_AGAIN = new Set(['40001', '40P01']);
const TRIES = 40;

/**
 * Runs the work again for as long as the engine says that only the moment was wrong. Pauses grow and
 * are uneven, so that those who met do not meet again. After about ten seconds the error is let out.
 */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (tried >= TRIES || !isPassing(error)) throw error;
      await pause(Math.min(tried * 10, 400) * (0.5 + Math.random()));
    }
  }
}

function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  return POSTGRES_AGAIN.has(code) || code.startsWith('SQLITE_BUSY');
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : '';
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

/**
 * The headers that helmet sets for these options. They are the same for every answer, so helmet is asked
 * once: asked at each request it took as long as a query.
 */
export function safeHeaders(options: HelmetOptions): readonly (readonly [name: string, value: string])[] {
  const headers = new Map<string, string>();
  const answer = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  };
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, (error?: unknown) => {
    if (error instanceof Error) throw error;
  });
  return [...headers];
}

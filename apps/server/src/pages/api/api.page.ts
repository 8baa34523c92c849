import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The API as a page to read: one heading a noun, one row a call. */
export function apiPage(description: OpenAPIObject) {
  const calls = Object.entries(description.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation
        ? [{ noun: nounOf(path), method: method.toUpperCase(), path, summary: operation.summary ?? '' }]
        : [];
    }),
  );
  const nouns = [...new Set(calls.map((call) => call.noun))].sort();
  return {
    title: 'The API',
    nouns: nouns.map((noun) => ({ noun, rows: calls.filter((call) => call.noun === noun).map(rowOf) })),
  };
}

function rowOf(call: { method: string; path: string; summary: string }) {
  return [{ text: `${call.method} ${call.path}` }, { text: call.summary }];
}

/** `/api/v1/sessions/{id}` is about sessions. */
function nounOf(path: string): string {
  return path.split('/')[3] ?? 'api';
}

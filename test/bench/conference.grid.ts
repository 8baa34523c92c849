import { get } from 'node:http';
import { comparedPages } from './pages.bench.js';

/** A thousand talks in one grid: how fast beside the bare template, and how much travels to the browser. */
export async function conferenceGrid(): Promise<object> {
  const [first] = await comparedPages('conference.serve', 0.4, {
    more: async ({ url, cookie }) => ({
      compressedKilobytes: Math.round((await compressedBytes(url, cookie)) / 1024),
      compressedAtMost: 150,
    }),
  });
  return first?.[1] ?? {};
}

function compressedBytes(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie, 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (piece: Buffer) => (bytes += piece.length));
      answer.on('end', () => {
        resolve(bytes);
      });
    }).on('error', reject);
  });
}

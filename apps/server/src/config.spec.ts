import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';

const dataDir = () => mkdtempSync(join(tmpdir(), 'wheelhouse-config-'));

describe('the settings', () => {
  it('are complete when nothing is set', () => {
    const DATA_DIR = dataDir();

    expect(readConfig({ DATA_DIR })).toMatchObject({
      port: 3000,
      baseUrl: 'http://localhost:3000',
      databaseUrl: undefined,
      timeZone: 'Europe/London',
      isDemo: false,
    });
  });

  it('keep the secret that was made at the first start', () => {
    const DATA_DIR = dataDir();

    const secrets = [readConfig({ DATA_DIR }).sessionSecret, readConfig({ DATA_DIR }).sessionSecret];

    expect(secrets[0]).toHaveLength(43);
    expect(secrets).toEqual([secrets[0], readFileSync(join(DATA_DIR, 'session-secret'), 'utf8')]);
  });

  it.each([
    ['a port that is no number', { PORT: 'http' }, /PORT/],
    ['another database', { DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL/],
    ['a zone that does not exist', { TZ_DEFAULT: 'Europe/Swansea' }, /TZ_DEFAULT is not a time zone/],
    ['a media server that is no such address', { JANUS_URL: 'http://x' }, /JANUS_URL needs addresses/],
    ['a media server without its key', { JANUS_URL: 'ws://x:8188' }, /JANUS_ADMIN_KEY is needed/],
    ['servers that help browsers, in another form', { ICE_SERVERS: 'stun:x' }, /ICE_SERVERS needs a list/],
    ['a short secret', { SESSION_SECRET: 'short' }, /SESSION_SECRET needs at least 32/],
  ])('refuse %s with a sentence that names it', (_story, environment, sentence) => {
    expect(() => readConfig({ DATA_DIR: dataDir(), ...environment })).toThrow(sentence);
  });
});

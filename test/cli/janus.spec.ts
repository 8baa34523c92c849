import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf, spoken } from '../support/command-line.js';
import { emptyPlace, type Place } from '../support/databases.js';

const KEY = { JANUS_ADMIN_KEY: 'a key that only the tests know of' };
const NOBODY_THERE = { ...KEY, JANUS_URL: 'ws://127.0.0.1:9' };

interface Doctor {
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly findings: readonly { readonly name: string; readonly state: string; readonly says: string }[];
}

describe('setting a media server up', () => {
  let place: Place;

  beforeAll(async () => {
    place = await emptyPlace('sqlite');
    await spoken(place.settings, ['migrate']);
  });

  afterAll(() => place.remove());

  it('asks for a key before it writes anything', async () => {
    const { code, err } = await spoken(place.settings, ['janus', 'configure', place.settings.dataDir]);

    expect(code).toBe(1);
    expect(err).toContain('JANUS_ADMIN_KEY is not set');
  });

  it('writes a whole configuration that only its owner can read', async () => {
    const folder = join(place.settings.dataDir, 'janus');
    const words = [
      'janus',
      'configure',
      folder,
      '--port',
      '9188',
      '--public-address',
      '203.0.113.7',
      '--json',
    ];

    const said = await spoken(place.settings, words, KEY);

    const { files } = jsonOf(said) as { files: string[] };
    const text = Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    expect(files.map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
    expect(text['janus.transport.websockets.jcfg']).toContain('ws_ip = "127.0.0.1"\n  ws_port = 9188');
    expect(text['janus.jcfg']).toContain('nat_1_1_mapping = "203.0.113.7"');
    expect(text['janus.jcfg']).not.toContain(KEY.JANUS_ADMIN_KEY);
  });

  it.each([
    ['--port', '0'],
    ['--media-ports', 'all'],
    ['--public-address', 'a"b'],
  ])('does not take %s %s', async (option, value) => {
    const words = ['janus', 'configure', place.settings.dataDir, option, value];

    expect(await spoken(place.settings, words, KEY)).toMatchObject({ code: 2 });
  });

  it('looks after it: the doctor names one that is away, and shows no key', async () => {
    const ice = { ICE_SERVERS: '[{"urls":"turn:turn.example","secret":"north"}]' };

    const said = await spoken(place.settings, ['doctor', '--json'], { ...NOBODY_THERE, ...ice });

    const { settings, findings } = jsonOf(said) as Doctor;
    expect(findings.find(({ name }) => name === 'media')).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('127.0.0.1:9 does not answer') as string,
    });
    expect(said.out).not.toMatch(/north|only the tests know/);
    expect(settings.find(({ name }) => name === 'JANUS_ADMIN_KEY')?.value).toBe('••••');
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { conflict } from '#kernel';
import { janusConfiguration } from '#meetings';
import { readConfig } from '../../../server/src/config.js';
import { operand, WrongUsage, type Command, type Options } from '../command.js';

/** The whole configuration of a media server, with its end of the key: the one that Debian ships is an open room. */
export const janusConfigure: Command = {
  name: 'janus configure',
  does: 'write the configuration of a media server that fits these settings',
  operands: ['FOLDER'],
  options: {
    port: { type: 'string', value: 'PORT', does: 'where it listens on loopback; 8188 if not given' },
    'media-ports': {
      type: 'string',
      value: 'FROM-TO',
      does: 'UDP ports for sound and picture; 20000-24999 if not given',
    },
    'public-address': {
      type: 'string',
      value: 'ADDRESS',
      does: 'its address outside, where it is behind a router',
    },
  },
  run: (call) => {
    const { janusAdminKey: adminKey } = readConfig(call.environment);
    if (adminKey === undefined) throw noKey();
    const folder = resolve(operand(call));
    const files = janusConfiguration({ adminKey, ...placeIn(call.options) });
    mkdirSync(folder, { recursive: true });
    // They hold the key.
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, name), text, { mode: 0o600 });
    const names = Object.keys(files);
    return Promise.resolve({
      json: { folder, files: names },
      text: `Wrote ${names.join(', ')} into ${folder}. Start the media server again.`,
    });
  },
};

function placeIn(options: Options): { port: number; mediaPorts: string; publicAddress: string | undefined } {
  const port = Number(options.text('port') ?? '8188');
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new WrongUsage('--port is a number up to 65535.');
  const mediaPorts = options.text('media-ports') ?? '20000-24999';
  if (!/^\d{4,5}-\d{4,5}$/.test(mediaPorts)) throw new WrongUsage('--media-ports is like 20000-24999.');
  const publicAddress = options.text('public-address');
  if (publicAddress !== undefined && !/^[\da-fA-F.:]+$/.test(publicAddress)) {
    throw new WrongUsage('--public-address is an address such as 203.0.113.7.');
  }
  return { port, mediaPorts, publicAddress };
}

function noKey(): Error {
  return conflict(
    'no-key',
    'JANUS_ADMIN_KEY is not set. Make one, for instance with openssl rand -hex 24, set it, and try again. Nothing was written.',
  );
}

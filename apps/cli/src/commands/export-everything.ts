import { Readable } from 'node:stream';
import { Reader } from '#database';
import { WrongUsage, type Command } from '../command.js';
import { everything } from '../everything.js';
import { inHouse } from '../house.js';
import { sentTo } from '../sent-to.js';

/** All that the network has, for another system or for the day on which it leaves. */
export const exportEverything: Command = {
  name: 'export everything',
  does: 'all data of the network as one JSON object; secrets are left out',
  options: {
    format: { type: 'string', value: 'FORMAT', does: 'json, the only one that holds everything' },
    out: { type: 'string', value: 'FILE', does: 'write there; to stdout if not given' },
  },
  run: (call) => {
    if ((call.options.text('format') ?? 'json') !== 'json') {
      throw new WrongUsage('Everything is exported as json only: one table cannot hold it.');
    }
    return inHouse(call, (house) => sentTo(call, Readable.from(everything(house.get(Reader)))));
  },
};

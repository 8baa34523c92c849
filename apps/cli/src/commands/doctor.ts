import { readConfig } from '../../../server/src/config.js';
import type { Command } from '../command.js';
import { findings } from '../findings.js';
import { settingsInForce } from '../settings-in-force.js';

/** The settings in force, and whether all that Wheelhouse needs is there. */
export const doctor: Command = {
  name: 'doctor',
  does: 'the settings in force, and whether all is well; exit 1 if it is not',
  run: async (call) => {
    const config = readConfig(call.environment);
    const settings = settingsInForce(config, call.environment);
    const found = await findings(config, call);
    const isWell = found.every(({ state }) => state !== 'wrong');
    const lines = [
      ...settings.map(({ name, value }) => `${name.padEnd(15)} ${value}`),
      '',
      ...found.map(({ name, state, says }) => `${state.padEnd(5)}  ${name.padEnd(11)} ${says}`),
    ];
    const outcome = { json: { isWell, settings, findings: found }, text: lines.join('\n') };
    return isWell
      ? outcome
      : { ...outcome, refusal: 'Something is wrong: see the lines that begin with “wrong”.' };
  },
};

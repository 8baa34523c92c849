import { clearDemo } from '../../../server/src/demo/clear-demo.js';
import { demoEnvironment, loadDemoInto } from '../../../server/src/demo/open-demo.js';
import { readConfig } from '../../../server/src/config.js';
import type { Call, Command } from '../command.js';

/** The demonstration network, fresh: an earlier one is replaced, anything else is refused. */
export const demoLoad: Command = {
  name: 'demo load',
  does: 'load the demonstration network afresh (into ./data/demo unless DATA_DIR is set)',
  run: async (call) => {
    const config = demoConfig(call);
    const tally = await call.terminal.during('Loading the demonstration network', async () => {
      await clearDemo(config);
      return loadDemoInto(config);
    });
    const { organisations, people, sessions } = tally;
    const text = `Loaded ${organisations} organisations, ${people} people and ${sessions} sessions.`;
    return { json: tally, text };
  },
};

export const demoWipe: Command = {
  name: 'demo wipe',
  does: 'remove the demonstration network; any other database is refused',
  run: async (call) => {
    const wiped = await clearDemo(demoConfig(call));
    const text = wiped ? 'The demonstration is gone.' : 'There was no demonstration. Nothing was changed.';
    return { json: { wiped }, text };
  },
};

function demoConfig({ environment }: Call) {
  return readConfig(demoEnvironment(environment), { isDemo: true });
}

import type { Socket } from 'socket.io-client';
import type { Answer } from '../../../../../libs/live/src/contract.js';
import type { Wire } from './wire.js';

const PATIENCE = 15_000;

/** The room's own line, as media asks and hears over it. */
export function wireOver(socket: Socket): Wire {
  return {
    ask: async <T>(name: string, message: unknown = {}) => {
      const answer = (await socket.timeout(PATIENCE).emitWithAck(name, message)) as Answer<T>;
      if (!answer.ok) throw new Error(answer.message);
      return answer.value;
    },
    hear: (name, listener) => void socket.on(name, listener as (message: unknown) => void),
  };
}

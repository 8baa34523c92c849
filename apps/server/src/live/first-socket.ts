import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

const SOCKETS = '/socket.io/';

/**
 * Runs `open` when a browser first asks for the sockets of a port; until then they cost neither time nor memory.
 * Who asks meanwhile waits, and is then heard by what `open` attached. Where it fails, the next one tries again.
 */
export function whenFirstAsked(port: Server, open: () => Promise<void>): void {
  const pages = port.listeners('request') as ((...parts: unknown[]) => void)[];
  let opening: Promise<void> | undefined;
  const heard = (name: 'request' | 'upgrade', ...[request, other, head]: Asked): void => {
    opening ??= open().then(() => void port.off('upgrade', upgrade));
    opening.then(
      () => port.emit(name, request, other, head),
      () => {
        opening = undefined;
        other.destroy();
      },
    );
  };
  const upgrade = (...asked: Asked): void => {
    if (asked[0].url?.startsWith(SOCKETS)) heard('upgrade', ...asked);
    else asked[1].destroy();
  };
  port.removeAllListeners('request');
  port.on('upgrade', upgrade);
  port.on('request', (request, response) => {
    if (request.url?.startsWith(SOCKETS)) heard('request', request, response);
    else for (const page of pages) page.call(port, request, response);
  });
}

type Asked = [request: IncomingMessage, other: Duplex | { destroy(): void }, head?: Buffer];

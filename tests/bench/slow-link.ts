import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A phone's connection. */
export interface Link {
  kbit: number;
  /** There and back, in milliseconds. */
  rtt: number;
}

export const SLOW_3G: Link = { kbit: 400, rtt: 400 };
export const FAST_3G: Link = { kbit: 1600, rtt: 150 };

const SEGMENT = 1460;
const FIRST_WINDOW = 10 * SEGMENT;
/** Round trips before the first request to a real host: TCP and TLS 1.3, and for the first connection the host's name. */
const HANDSHAKES = 2;
const NAME = 1;

/** Delivers in order at given times: timers alone may swap two pieces that come within one millisecond. */
function inOrder(deliver: (piece: Buffer) => void): (piece: Buffer, at: number) => void {
  const waiting: Buffer[] = [];
  return (piece, at) => {
    waiting.push(piece);
    setTimeout(() => {
      const next = waiting.shift();
      if (next) deliver(next);
    }, at - performance.now());
  };
}

/** One connection: `wait` round trips before it opens, half a one up, slow start and the shared line down. */
function carry(
  client: Socket,
  server: Socket,
  { kbit, rtt }: Link,
  line: { freeAt: number },
  wait: number,
): void {
  const openAt = performance.now() + wait * rtt;
  const queue: Buffer[] = [];
  let inFlight = 0;
  let window = FIRST_WINDOW;
  let ended = false;
  const toServer = inOrder((piece) => server.write(piece));
  const acknowledge = (bytes: number): void => {
    inFlight -= bytes;
    window += bytes;
    pump();
  };
  const toClient = inOrder((piece) => {
    client.write(piece);
    setTimeout(() => acknowledge(piece.length), rtt / 2);
  });
  function pump(): void {
    while (queue[0] && inFlight < window) {
      const piece = queue[0].subarray(0, SEGMENT);
      queue[0] = queue[0].subarray(SEGMENT);
      if (!queue[0].length) queue.shift();
      line.freeAt = Math.max(performance.now(), line.freeAt) + (piece.length * 8) / kbit;
      inFlight += piece.length;
      toClient(piece, line.freeAt + rtt / 2);
    }
    if (ended && !queue.length && !inFlight) client.end();
  }
  client.on('data', (piece: Buffer) => toServer(piece, Math.max(performance.now(), openAt) + rtt / 2));
  server.on('data', (piece: Buffer) => {
    queue.push(piece);
    pump();
  });
  server.on('end', () => {
    ended = true;
    pump();
  });
  const cut = (): void => {
    client.destroy();
    server.destroy();
  };
  client.on('error', cut).on('close', cut);
  server.on('error', cut);
}

/**
 * Puts a slow connection in front of a local server. The browser's own throttling does not reach the worker; this does,
 * and it is the same for the page, the worker and the plain page that they are compared with.
 */
export async function slowLink(
  origin: string,
  link: Link,
): Promise<{ origin: string; close(): Promise<void> }> {
  const target = Number(new URL(origin).port);
  const line = { freeAt: 0 };
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    // Whoever comes while a connection is open knows the name from it.
    const wait = HANDSHAKES + (open.size ? 0 : NAME);
    open.add(client.on('close', () => open.delete(client)));
    carry(client, connect({ port: target, host: '127.0.0.1', noDelay: true }), link, line, wait);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const client of open) client.destroy();
      }),
  };
}

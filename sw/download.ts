import { Problem } from '../src/model/problem.ts';

/** No cookies, no caches on the way, no redirects: the answer comes from our own host or not at all. */
const OPTIONS: RequestInit = { cache: 'no-store', credentials: 'omit', redirect: 'error' };
/** A line that brings nothing for so long is dead, however connected the phone believes it is. */
const SILENCE_MS = 12_000;

/** What one download may bring, whom to tell, and who may end it. */
export interface Order {
  limit: number;
  onProgress?: (received: number) => void;
  signal?: AbortSignal | undefined;
}

/** The host answered that it has no such file. */
export class Missing extends Problem {}

/** Aborts when nothing came for a while, or when the reader says so. */
function watch(signal: AbortSignal | undefined): { signal: AbortSignal; alive(): void; end(): void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let timer = setTimeout(abort, SILENCE_MS);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(abort, SILENCE_MS);
    },
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

/** How long a host asks to be left alone, in milliseconds; the date form of the header counts as an hour. */
function retryAfter({ headers }: Response): number {
  const text = headers.get('Retry-After');
  const seconds = text === null ? 0 : Number(text);
  return Number.isFinite(seconds) ? seconds * 1000 : 3_600_000;
}

function join(chunks: Uint8Array[], length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes.buffer;
}

async function receive(path: string, order: Order, line: ReturnType<typeof watch>): Promise<ArrayBuffer> {
  const response = await fetch(path, { ...OPTIONS, signal: line.signal });
  if (!response.ok || !response.body) {
    const Kind = response.status === 404 ? Missing : Problem;
    throw new Kind('network', `${path} answered ${response.status}`, retryAfter(response));
  }
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for (;;) {
    const step = await reader.read();
    if (step.done) return join(chunks, received);
    line.alive();
    chunks.push(step.value);
    received += step.value.length;
    order.onProgress?.(received);
    if (received > order.limit) {
      await reader.cancel();
      throw new Problem('damaged', `${path} is longer than ${order.limit} bytes`);
    }
  }
}

/**
 * Downloads at most `limit` bytes, telling how far it is; the piece that passes them is the last one.
 * Throws Problem: `network` when the connection breaks or falls silent, `damaged` when the answer does not end,
 * `cancelled` when the reader ended it.
 */
export async function download(path: string, order: Order): Promise<ArrayBuffer> {
  const line = watch(order.signal);
  try {
    return await receive(path, order, line);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (order.signal?.aborted) throw new Problem('cancelled', path);
    throw new Problem('network', `${path} broke off: ${String(error)}`);
  } finally {
    line.end();
  }
}

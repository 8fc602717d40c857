import { Problem } from '../src/model/problem.ts';

/** No cookies, no caches on the way, no redirects: the answer comes from our own host or not at all. */
const OPTIONS: RequestInit = { cache: 'no-store', credentials: 'omit', redirect: 'error' };
const SLACK_BYTES = 65_536;

async function request(path: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, OPTIONS);
  } catch (error) {
    throw new Problem('network', `${path}: ${String(error)}`);
  }
  if (!response.ok || !response.body) throw new Problem('network', `${path} answered ${response.status}`);
  return response;
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

/**
 * Downloads at most `limit` bytes (and a little slack, to name an endless answer as such), telling how far it is.
 * Throws Problem `network` when the connection breaks and `damaged` when the answer does not end.
 */
export async function download(
  path: string,
  limit: number,
  onProgress: (received: number) => void = () => undefined,
): Promise<ArrayBuffer> {
  const { body } = await request(path);
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for (;;) {
    let step: ReadableStreamReadResult<Uint8Array>;
    try {
      step = await reader.read();
    } catch (error) {
      throw new Problem('network', `${path} broke off: ${String(error)}`);
    }
    if (step.done) return join(chunks, received);
    chunks.push(step.value);
    received += step.value.length;
    onProgress(received);
    if (received > limit + SLACK_BYTES) {
      await reader.cancel();
      throw new Problem('damaged', `${path} is longer than ${limit} bytes`);
    }
  }
}

import { site } from 'virtual:site';
import { languageAt } from '../src/model/route.ts';
import { hasAddress } from '../src/store/packs.ts';
import { pageHeaders } from '../src/view/security.ts';
import { builtInPage } from './site.ts';

/** Not every browser that knows streams can make one, or answers with it. */
function canStream(): boolean {
  try {
    const stream = new ReadableStream();
    return new Response(stream).body === stream;
  } catch {
    return false;
  }
}

/** Whether the guide on this phone has a plain page at an address, so that the answer may begin before it is made. */
export const mayBegin = ({ pathname, search }: URL): Promise<boolean> =>
  search || !canStream()
    ? Promise.resolve(false)
    : hasAddress(languageAt(pathname), pathname).catch(() => false);

/** An answer that leads elsewhere says nothing itself, and one that has begun can lead nowhere any more. */
const bytesOf = async (answer: Response): Promise<ArrayBuffer> =>
  (answer.type === 'opaqueredirect' ? new Response(await builtInPage()) : answer).arrayBuffer();

/**
 * The headers of a page at once, and its words when they are there: the browser sets up the next page meanwhile, which
 * takes a weak phone longer than the worker needs to make it. What stands in for a page that cannot be made comes the
 * same way.
 */
export function begin(answer: Promise<Response>): Response {
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new Uint8Array(await bytesOf(await answer)));
      controller.close();
    },
  });
  return new Response(body, { headers: pageHeaders(site) });
}

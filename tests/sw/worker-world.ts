import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, vi } from 'vitest';
import type { Published } from './editions.ts';

/*
 * The worker's modules in Node, on a phone with a database, a cache and a host. `start` is a cold start: the modules
 * are loaded anew and remember nothing, what was stored stays.
 */
export const start = async () => {
  vi.resetModules();
  const [attempt, check, install, guide, known, accept, state, languageState, handOver] = await Promise.all([
    import('../../sw/attempt.ts'),
    import('../../sw/check.ts'),
    import('../../sw/install.ts'),
    import('../../sw/guide.ts'),
    import('../../sw/known.ts'),
    import('../../sw/accept.ts'),
    import('../../sw/state.ts'),
    import('../../sw/language-state.ts'),
    import('../../sw/hand-over.ts'),
  ]);
  const get = (lang = 'es'): Promise<void> => install.installLanguage(lang, () => undefined);
  return {
    ...attempt,
    ...check,
    ...install,
    ...guide,
    ...known,
    ...accept,
    ...state,
    ...languageState,
    ...handOver,
    get,
  };
};
export type Worker = Awaited<ReturnType<typeof start>>;

/** What the host answers at an address; undefined is a 404. */
export type Host = (path: string) => Response | Uint8Array<ArrayBuffer> | undefined;

export const host = {
  answer: (() => undefined) as Host,
  /** Addresses asked for since the phone was new. */
  asked: [] as string[],
  serve(edition: Pick<Published, 'file'>): void {
    host.answer = edition.file;
  },
};

/** Cache Storage as far as the worker uses it here: whole answers by name and address. */
function fakeCaches(): object {
  const stores = new Map<string, Map<string, Response>>();
  const inside = (name: string): Map<string, Response> => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return store;
  };
  return {
    match: async (address: string, { cacheName }: { cacheName: string }) =>
      inside(cacheName).get(address)?.clone(),
    open: async (name: string) => ({
      put: async (address: string, response: Response) => void inside(name).set(address, response),
    }),
  };
}

/** A new phone before each test of a file. */
export function useWorkerWorld(): void {
  beforeEach(() => {
    vi.resetModules();
    host.answer = () => undefined;
    host.asked.length = 0;
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal('caches', fakeCaches());
    vi.stubGlobal('self', globalThis);
    vi.stubGlobal('fetch', async (asked: string | Request) => {
      const path = typeof asked === 'string' ? asked : new URL(asked.url).pathname;
      host.asked.push(path);
      const answer = host.answer(path);
      return answer instanceof Response ? answer : new Response(answer, { status: answer ? 200 : 404 });
    });
    vi.spyOn(console, 'error').mockReturnValue();
    return () => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
      vi.useRealTimers();
    };
  });
}

/** The code of the Problem that the work ends with. Modules that were loaded anew have a class of their own. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') return (error as Error & { code: string }).code;
    throw error;
  }
  return 'accepted';
}

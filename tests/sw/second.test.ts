import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/* How the worker takes its second script: once in a life, again after a fault, and from the host only while it installs. */
const ADDRESS = './assets/worker/jobs.12345678.js';

interface Scope {
  takeScript(address: string, shared: object): Promise<object>;
  secondScript?: (shared: object) => object;
}

/** What was done, in its order. */
let done: string[];
let scope: Scope;

/** The browser takes the script, or refuses to. */
const importScripts = vi.fn<(address: string) => void>();

beforeEach(async () => {
  vi.resetModules();
  done = [];
  importScripts.mockReset().mockImplementation((address) => {
    done.push(`import ${address}`);
    scope.secondScript = (shared) => {
      done.push('evaluate');
      return { shared };
    };
  });
  scope = {} as Scope;
  vi.stubGlobal('self', scope);
  vi.stubGlobal('importScripts', importScripts);
  vi.stubGlobal('fetch', async (address: string) => {
    done.push(`fetch ${address}`);
    return new Response('');
  });
  await import('../../sw/second.ts');
  return () => vi.unstubAllGlobals();
});
afterEach(() => vi.restoreAllMocks());

it('evaluates it when it is first asked for, and once', async () => {
  const shared = {};
  const [one, two] = await Promise.all([
    scope.takeScript(ADDRESS, shared),
    scope.takeScript(ADDRESS, shared),
  ]);
  expect(one).toBe(two);
  expect(one).toEqual({ shared });
  expect(await scope.takeScript(ADDRESS, shared)).toBe(one);
  expect(done).toEqual([`import ${ADDRESS}`, 'evaluate']);
});

it('asks the host for it first while the app installs, so that nothing else waits', async () => {
  vi.doMock('../../sw/jobs.ts', () => scope.takeScript(ADDRESS, {}));
  const { installJobs } = await import('../../sw/second.ts');
  await installJobs();
  expect(done).toEqual([`fetch ${ADDRESS}`, `import ${ADDRESS}`, 'evaluate']);
});

it('asks again after a fault', async () => {
  importScripts.mockImplementationOnce(() => {
    throw new DOMException('rotten', 'NetworkError');
  });
  await expect(scope.takeScript(ADDRESS, {})).rejects.toThrow('rotten');
  await expect(scope.takeScript(ADDRESS, {})).resolves.toEqual({ shared: {} });
});

it('gives the address through a policy that knows no other, where strings are refused', async () => {
  const made: { name: string; rules: { createScriptURL(address: string): string } }[] = [];
  Object.assign(scope, {
    trustedTypes: {
      createPolicy: (name: string, rules: { createScriptURL(address: string): string }) => {
        made.push({ name, rules });
        return rules;
      },
    },
  });
  await scope.takeScript(ADDRESS, {});
  expect(importScripts).toHaveBeenCalledWith(ADDRESS);
  expect(made.map(({ name }) => name)).toEqual(['vereda']);
  expect(made[0]?.rules.createScriptURL('https://elsewhere.example/x.js')).toBe(ADDRESS);
});

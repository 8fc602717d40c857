declare const self: ServiceWorkerGlobalScope & {
  /** What the second script leaves for the first: it is given what both share, and gives what it can do. */
  secondScript?: (shared: object) => object;
  trustedTypes?: {
    createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
  };
};

let isInstalling = false;
let policy: { createScriptURL(address: string): string } | undefined;
let taken: object | undefined;

/** Trusted Types refuse a bare string; this policy knows one address and gives no other. */
function trusted(address: string): string {
  policy ??= self.trustedTypes?.createPolicy('vereda', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

/**
 * Takes the second script, evaluated once in each life of the worker. The build calls this where `import()` stands: see
 * src/build/two-scripts.ts. While the app installs the script comes from the host, like the files of the shell and beside
 * them: `importScripts` alone would hold up all others. The browser keeps it with the worker from then on, so that it
 * comes without a network, and no other can.
 */
async function takeScript(address: string, shared: object): Promise<object> {
  if (isInstalling) await (await fetch(address)).arrayBuffer();
  if (!self.secondScript) importScripts(trusted(address));
  return (taken ??= self.secondScript?.(shared) ?? {});
}
Object.assign(self, { takeScript });

/** Everything that the worker does besides answering with pages, in a script of its own: a page must not wait for it. */
export const jobs = (): Promise<typeof import('./jobs.ts')> => import('./jobs.ts');

/** Without the second script the worker is not installed: whole or not at all. */
export async function installJobs(): Promise<void> {
  isInstalling = true;
  await jobs();
  isInstalling = false;
}

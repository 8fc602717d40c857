import type { TestProject } from 'vitest/node';
import { startNginx } from './real-servers.ts';

/** One nginx for the run: the browser tests of the ordinary suite go through it, as they stand. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startNginx();
  project.provide('realServer', server.origin);
  return () => server.close();
}

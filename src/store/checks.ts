import type { Manifest } from '../model/pack.ts';
import { open } from './open.ts';

export interface Check {
  manifest: Manifest;
  /** ISO 8601, UTC. */
  checkedAt: string;
}

export const lastCheck = async (): Promise<Check | undefined> => (await open()).get('checks', 'last');

export async function recordCheck(check: Check): Promise<void> {
  await (await open()).put('checks', check, 'last');
}

import { developmentTrust } from '../../src/build/envelope.ts';
import type { Floor, TrustList } from '../../src/model/manifest.ts';
import type { Site } from '../../src/model/site.ts';

/* What a build gives the worker, for tests of single modules. */
export const site: Omit<Site, 'css'> = {
  version: '1.2.3',
  origin: '',
  script: '/assets/start.js',
  cssHash: 'sha256-x',
};
export const trust: TrustList = developmentTrust();
export const floor: Floor = { epoch: 1, seq: 3, issued: '2026-11-01' };
export const lastWords = '<!DOCTYPE html><main><dl><dt>México<dd>911</dl></main>';

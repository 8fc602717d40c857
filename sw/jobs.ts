import { SELDOM as bodies } from '../src/view/seldom.ts';
import { SELDOM } from './seldom.ts';

/* The second script of the worker: see second.ts. */
export { lastWords } from 'virtual:last-words';
export { ask } from './ask.ts';
export { importGuide } from './hand-over.ts';
export { watchQuietly } from './quiet-sync.ts';
export { perform } from './requests.ts';

Object.assign(SELDOM, bodies);

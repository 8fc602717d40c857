import '../../model/old-browsers.ts';
import '../microtask.ts';
import { render } from 'preact';
import type { WorkshopSetup } from '../../model/workshop.ts';
import { workbox } from '../worker.ts';
import { keepPage } from './kept-files.ts';
import { Workshop } from './workshop.tsx';

const place = document.getElementById('workshop');
if (place) {
  const setup = JSON.parse(place.dataset['setup'] ?? '{}') as WorkshopSetup;
  place.textContent = '';
  render(<Workshop setup={setup} />, place);
}

const logged =
  (what: string) =>
  (error: unknown): void =>
    console.error(what, error);
keepPage().catch(logged('The page could not be kept for use without network:'));
workbox?.register().catch(logged('The worker could not be registered:'));

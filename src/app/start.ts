import '../model/old-browsers.ts';
import './microtask.ts';
import { leaveQuickly } from './exit.ts';
import { softenOverdue } from './freshness.ts';
import { holdInstallOffer } from './install.ts';
import { wakeIslands } from './islands.ts';
import { mendAddress } from './mend-address.ts';
import { startOffline } from './offline.ts';
import { completeShareLink } from './share.ts';

/* The page is complete without this file; each line adds one behaviour. */
leaveQuickly();
mendAddress();
softenOverdue();
holdInstallOffer();
completeShareLink();
// After the first paint, each in a task of its own: on a slow phone neither the text nor a tap waits for them.
requestAnimationFrame(() => {
  setTimeout(wakeIslands);
  setTimeout(startOffline);
});

import './microtask.ts';
import { leaveQuickly } from './exit.ts';
import { softenOverdue } from './freshness.ts';
import { wakeIslands } from './islands.ts';
import { startOffline } from './offline.ts';
import { completeShareLink } from './share.ts';

/* The page is complete without this file; each line adds one behaviour. */
softenOverdue();
leaveQuickly();
completeShareLink();
wakeIslands();
startOffline();

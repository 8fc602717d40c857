interface Ways {
  currentEntry: { index: number } | null;
  canGoForward: boolean;
}

/** Marks the entry behind which there is nothing any more. */
const END = '#-';

/**
 * Runs on the empty page after "Salir". Takes the pages of the guide that were open in this tab out of its history, so
 * that a long press on Back does not name them: back to the first of them, in whose place the worker puts the empty
 * page too, and from there one step on, which forgets everything that came after. Only where the browser says how far
 * back that is, and a worker can tell a way back from a new visit; elsewhere a page of the guide would be shown.
 */
export function forgetTheWay(): void {
  const { navigation } = window as { navigation?: Ways };
  const hidden = 'isHistoryNavigation' in Request.prototype && navigator.serviceWorker?.controller;
  if (!navigation?.currentEntry || !hidden || location.hash === END) return;
  const { index } = navigation.currentEntry;
  if (index) history.go(-index);
  else if (navigation.canGoForward) location.hash = END;
}

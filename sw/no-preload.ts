/** Chrome's static routes, which no type library knows yet. */
interface Routing {
  addRoutes?: (rule: { condition: { requestMode: string }; source: string }) => Promise<void>;
}

/**
 * Chrome asks the host for a page while it wakes a sleeping worker, also where the worker then needs no answer: the
 * reader pays for a page that is here already, and the host learns which one, with every word of a search. A rule that
 * leaves navigations to the worker alone is the way to switch that off.
 */
export async function leavePagesToTheWorker(event: Event): Promise<void> {
  try {
    const rule = { condition: { requestMode: 'navigate' }, source: 'fetch-event' };
    await (event as Event & Routing).addRoutes?.(rule);
  } catch (error) {
    console.error('The browser may ask the host for pages that are here:', error);
  }
}

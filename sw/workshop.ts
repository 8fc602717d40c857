/**
 * The translators' page: the network, or without one what the page itself put into a cache. The worker keeps nothing of
 * it, because readers must not pay for it.
 */
export async function answerWorkshop({ request }: { request: Request }): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (!kept) throw error;
    return kept;
  }
}

/**
 * Browsers inside other apps: what they keep is lost with the app, and nobody finds it to erase it. They tell themselves
 * by name alone.
 */
const IN_APP = /\bFB(AN|AV|_IAB)\b|Instagram|TikTok|BytedanceWebview|musical_ly/;

/** Whether this browser has a worker and should use it: not so in another app, or at an address without https. */
export const hasWorker = (): boolean => 'serviceWorker' in navigator && !IN_APP.test(navigator.userAgent);

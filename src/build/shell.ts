/** What the worker precaches: tiny, because one missing file fails the whole install. Never content, never languages. */
export const SHELL = ['assets/*.js', 'no-content.html', 'icons/icon.svg'];

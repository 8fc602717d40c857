/** Where a phone sends a file that another app shares with the installed guide; the worker answers, no host is asked. */
export const RECEIVE = '/receive';

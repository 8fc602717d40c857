/** An entry of Workbox's list: a file whose address names its content has no revision. */
export interface ShellFile {
  url: string;
  revision: string | null;
}

/**
 * Asks for the files of the shell all at once. Workbox asks for one after the other, and on a slow line each waits a
 * round trip; what was asked for here is in the browser's own cache by then, or on its way. A file that fails or is cut
 * here is asked for again there, and its failure told there. Files with a revision are left to Workbox, which asks the host
 * for them in any case.
 */
export async function fetchShell(files: ShellFile[]): Promise<void> {
  await Promise.all(
    files
      .filter(({ revision }) => revision === null)
      .map(({ url }) =>
        // Low: those that Workbox asks for itself go first.
        fetch(url, { credentials: 'same-origin', priority: 'low' })
          .then((response) => response.arrayBuffer())
          .catch(() => undefined),
      ),
  );
}

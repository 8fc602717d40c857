import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Host and port at which a browser listens for its driver, which it says once on its error output. */
export function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    browser.once('error', reject);
    browser.once('exit', (code) =>
      reject(new Error(`The browser ended with ${code}: ${said.slice(-3).join(' ')}`)),
    );
    if (!browser.stderr) return;
    createInterface({ input: browser.stderr }).on('line', (line) => {
      said.push(line);
      const [, address] = /listening on ws:\/\/([^/\s]+)/.exec(line) ?? [];
      if (address) resolve(address);
    });
  });
}

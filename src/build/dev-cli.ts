import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import type { Server } from 'node:http';
import { createSiteServer } from './server.ts';

/** Builds again and restarts the server when a source changes. A whole build takes seconds: there is no second way to make a page. */
const FOLDERS = ['src', 'sw', 'locales', 'public'];
const QUIET_MS = 200;
const port = Number(process.env['PORT'] ?? 4173);

let server: Server = createSiteServer('dist').listen(port);
let timer: NodeJS.Timeout | undefined;
let building = false;

function rebuild(): void {
  if (building) return;
  building = true;
  spawn('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' }).on(
    'exit',
    (code) => {
      building = false;
      if (code !== 0) return console.error('The build failed; still serving the last good one.');
      server.closeAllConnections();
      server.close(() => {
        server = createSiteServer('dist').listen(port);
        console.log('Built again.');
      });
    },
  );
}

for (const folder of FOLDERS)
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, QUIET_MS);
  });
console.log(`Vereda is at http://localhost:${port}/ and follows your edits.`);

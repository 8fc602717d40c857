import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { generate } from 'lean-qr';
import { toTerminal } from './terminal-qr.ts';
import { createSiteServer } from './server.ts';

const DEFAULT_PORT = 4173;

/** Ends the process with one sentence and a code other than 0. */
function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function readPort(): number {
  const text = process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    stop(`PORT is "${text}"; write a number from 1 to 65535, for example PORT=8080 npm start`);
  return port;
}

/** The first address under which other devices on the local network reach this machine. */
const localAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

const port = readPort();
if (!existsSync('dist/_headers')) stop('There is no build in dist/: run "npm run build" first.');
const server = createSiteServer('dist');
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') stop(`Port ${port} is in use; choose another: PORT=${port + 1} npm start`);
  throw error;
});
server.listen(port, () => {
  const local = localAddress();
  console.log(`\nVereda is at http://localhost:${port}/`);
  if (local) {
    const address = `http://${local}:${port}/`;
    console.log(`On the same network, to read (offline needs https or localhost): ${address}\n`);
    console.log(toTerminal(generate(address)));
  }
  console.log('Try it: open the address, wait for "Guía guardada", stop this server and open another page.');
});

import { get, type Agent } from 'node:http';

/** What one answer costs the reader: status line, headers and body as they leave the server, compressed with brotli. */
export interface WireSize {
  head: number;
  body: number;
  total: number;
}

/** Measures one answer of the project's own server. Throws for anything but 200: a missing file would look cheap. */
export function wireSize(address: string, agent?: Agent): Promise<WireSize> {
  return new Promise((resolve, reject) => {
    get(
      address,
      { headers: { 'Accept-Encoding': 'gzip, deflate, br' }, ...(agent ? { agent } : {}) },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`));
        const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`];
        for (let at = 0; at < answer.rawHeaders.length; at += 2)
          lines.push(`${answer.rawHeaders[at]}: ${answer.rawHeaders[at + 1]}`);
        const head = Buffer.byteLength(`${lines.join('\r\n')}\r\n\r\n`);
        let body = 0;
        answer.on('data', (chunk: Buffer) => (body += chunk.length));
        answer.on('end', () => resolve({ head, body, total: head + body }));
        answer.on('error', reject);
      },
    ).on('error', reject);
  });
}

import { WebSocket } from 'ws';

/** Numbered questions and answers over a socket, with news between them: how browsers are driven, old and new alike. */
export interface Protocol {
  ask<T = Record<string, unknown>>(method: string, params?: object): Promise<T>;
  /** Hears of every piece of news named `method`. */
  on(method: string, hear: (params: never) => void): void;
  close(): void;
}

interface Message {
  id?: number;
  method?: string;
  params?: object;
  result?: object;
  /** An object from Chromium; a code from Firefox, with the sentence beside it. */
  error?: { message: string } | string;
  message?: string;
}

interface Waiting {
  method: string;
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

/** Opens the socket at `address`. When it closes, every open question fails with the reason. */
export async function connect(address: string): Promise<Protocol> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  const hearers = new Map<string, ((params: never) => void)[]>();
  let last = 0;
  socket.on('message', (data: Buffer) => {
    const { id, method, params, result, error, message } = JSON.parse(data.toString()) as Message;
    if (method) hearers.get(method)?.forEach((hear) => hear(params as never));
    const question = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !question) return;
    waiting.delete(id);
    const said = typeof error === 'string' ? `${error}: ${message}` : error?.message;
    if (said) question.reject(new Error(`${question.method}: ${said}`));
    else question.resolve(result as never);
  });
  socket.on('close', () => {
    for (const { method, reject } of waiting.values())
      reject(new Error(`${method}: the browser closed the connection`));
    waiting.clear();
  });
  return {
    ask: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { method, resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on: (method, hear) => void hearers.set(method, [...(hearers.get(method) ?? []), hear]),
    close: () => socket.close(),
  };
}

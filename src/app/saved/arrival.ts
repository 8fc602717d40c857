import { receiveGuide } from './hand-over.ts';
import type { Words } from './words.ts';

interface LaunchQueue {
  setConsumer(consumer: (launch: { files: { getFile(): Promise<File> }[] }) => void): void;
}

/** What the worker did with a file that another app handed over (`sw/receive.ts`), as it stands behind the address. */
export function saidByWorker({ t, day }: Words): string {
  const [, key, date] = /^#(saved\.received(?:-same)?|error\.[a-z-]+)=?([\d-]*)$/.exec(location.hash) ?? [];
  return key ? t(key, date ? { date: day(date) } : {}) : '';
}

/** Takes files that the phone's file manager opens with the guide. */
export function takeFiles(words: Words, act: (received: Promise<string>) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files: [file] }) => {
    if (file) act(file.getFile().then((opened) => receiveGuide(opened, words)));
  });
}

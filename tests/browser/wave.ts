/** A recording that a test can hear of: a tenth of a second of a low tone, as a WAV file. */
export function wave(): Buffer {
  const RATE = 8000;
  const samples = Buffer.alloc(RATE / 10);
  samples.forEach(
    (_, at) => (samples[at] = 128 + Math.round(40 * Math.sin((at * 2 * Math.PI * 220) / RATE))),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

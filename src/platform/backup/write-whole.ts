import type { Writable } from "node:stream";

/** Writes and waits until it was taken. Unlike waiting for `drain`, this also ends when the stream is destroyed. */
export function writeWhole(stream: Writable, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

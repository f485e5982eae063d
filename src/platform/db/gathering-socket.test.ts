import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { GatheringSocket } from "./gathering-socket.ts";

/** What reaches the system, piece by piece. */
class Watched extends GatheringSocket {
  readonly pieces: string[] = [];
  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.pieces.push(chunk.toString());
    super._write(chunk, encoding, done);
  }
  override _writev(chunks: { chunk: Buffer; encoding: BufferEncoding }[], done: (error?: Error | null) => void): void {
    this.pieces.push(chunks.map(({ chunk }) => chunk.toString()).join(""));
    super._writev?.(chunks, done);
  }
}

test("what is written in one turn, its promises included, goes out in one piece, and in its order", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const socket = new Watched();
  const [[peer]] = (await Promise.all([
    once(server, "connection"),
    once(socket.connect(port, "127.0.0.1"), "connect"),
  ])) as [[Socket], unknown];
  socket.write("begin ");
  socket.write("enter ");
  await Promise.resolve();
  socket.write("query ");
  await new Promise(setImmediate);
  socket.end("commit");
  let heard = "";
  for await (const part of peer) heard += String(part);
  expect(socket.pieces).toEqual(["begin enter query ", "commit"]);
  expect(heard).toBe("begin enter query commit");
  server.close();
});

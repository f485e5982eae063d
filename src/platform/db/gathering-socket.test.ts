import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { gatheringSocket } from "./gathering-socket.ts";

/** What is handed to the system, piece by piece. */
function watchPieces(socket: Socket): string[] {
  const pieces: string[] = [];
  const [one, many] = [socket._write.bind(socket), socket._writev?.bind(socket)];
  socket._write = (chunk: Buffer, encoding, done) => {
    pieces.push(String(chunk));
    one(chunk, encoding, done);
  };
  socket._writev = (chunks, done) => {
    pieces.push(chunks.map(({ chunk }) => String(chunk)).join(""));
    many?.(chunks, done);
  };
  return pieces;
}

test("what is written in one turn, its promises included, goes out in one piece, and in its order", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = gatheringSocket();
  const pieces = watchPieces(socket);
  const came = once(server, "connection") as Promise<[Socket]>;
  socket.connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(socket, "connect");
  const [peer] = await came;
  socket.write("begin ");
  socket.write("enter ");
  await Promise.resolve();
  socket.write("query ");
  await new Promise(setImmediate);
  socket.end("commit");
  let heard = "";
  for await (const part of peer) heard += String(part);
  expect(pieces).toEqual(["begin enter query ", "commit"]);
  expect(heard).toBe("begin enter query commit");
  server.close();
});

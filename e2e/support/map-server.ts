import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { crc32, deflateSync } from "node:zlib";

const SIZE = 256;

/** A map server on this machine: pictures of nothing but their own edges. */
export type MapServer = {
  readonly host: string;
  readonly template: string;
  /** Paths it was asked for. */
  readonly asked: string[];
  /** From now on it answers with errors. */
  fail(): void;
  close(): Promise<void>;
};

export async function startMapServer(): Promise<MapServer> {
  const picture = drawPicture();
  const asked: string[] = [];
  let failing = false;
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (failing) response.writeHead(500).end();
    else response.writeHead(200, { "content-type": "image/png" }).end(picture);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    template: `http://${host}/{z}/{x}/{y}.png`,
    asked,
    fail: () => (failing = true),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** A pale square with a darker edge, as PNG (RFC 2083): one byte of grey for each pixel. */
function drawPicture(): Buffer {
  const rows = Array.from({ length: SIZE }, (_, y) => {
    const edge = (at: number) => at === 0 || at === SIZE - 1;
    return Buffer.from([0, ...Array.from({ length: SIZE }, (__, x) => (edge(x) || edge(y) ? 150 : 225))]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header[8] = 8;
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const parts = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

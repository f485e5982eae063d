import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { freePort, median, requestsPerSecond, startProgram } from "./machine.ts";
import { NGINX, placeOf, WRK } from "../system-packages.ts";
import type { Line } from "./table.ts";

const SECONDS = 4;
const ROUNDS = 3;

/** Our page cache against nginx with the same compressed file, taken in turns so that noise meets both. */
export async function measureCachedPage(base: string, path: string, missing: readonly string[]): Promise<Line[]> {
  const line = { what: `Seite aus dem Zwischenspeicher: ${path}`, budget: "mindestens 0,5 mal nginx" };
  if (missing.includes(WRK.debian) || missing.includes(NGINX.debian)) {
    return [{ ...line, measured: "", reference: "", ratio: null, held: null }];
  }
  const url = base + path;
  const response = await fetch(url, { headers: { "accept-encoding": "gzip" } });
  const html = Buffer.from(await response.arrayBuffer());
  const nginx = await startNginx(html);
  try {
    const header = ["Accept-Encoding: gzip"];
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(requestsPerSecond(url, header, SECONDS));
      theirs.push(requestsPerSecond(nginx.url, header, SECONDS));
    }
    const ratio = median(ours) / median(theirs);
    return [
      {
        ...line,
        measured: `${Math.round(median(ours))}/s`,
        reference: `nginx ${Math.round(median(theirs))}/s`,
        ratio,
        held: ratio >= 0.5,
      },
    ];
  } finally {
    await nginx.stop();
  }
}

async function startNginx(html: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), "wk-nginx-"));
  const port = await freePort();
  mkdirSync(join(folder, "www"));
  writeFileSync(join(folder, "www/index.html"), html);
  const { gzipSync } = await import("node:zlib");
  writeFileSync(join(folder, "www/index.html.gz"), gzipSync(isGzip(html) ? gunzipSync(html) : html, { level: 6 }));
  const config = join(folder, "nginx.conf");
  writeFileSync(
    config,
    `daemon off; ${process.getuid?.() === 0 ? "user root;" : ""} worker_processes 1; pid ${folder}/pid; error_log stderr notice;
events { worker_connections 512; }
http { access_log off; gzip_static on; default_type text/html; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b;
  fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e; keepalive_requests 1000000;
  open_file_cache max=100; server { listen 127.0.0.1:${port}; root ${folder}/www; } }`,
  );
  const running = await startProgram(
    placeOf(NGINX) ?? "nginx",
    ["-c", config, "-p", folder],
    {},
    /start worker process/,
  );
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

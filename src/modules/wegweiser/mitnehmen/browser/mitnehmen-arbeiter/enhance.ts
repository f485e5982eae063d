/**
 * Answers pages of the guide when there is no network, from the one kept copy. It keeps nothing by itself: what people
 * read stays theirs.
 */
import type { Datum } from "#src/shared/datum.ts";
import { CACHE, GESPEICHERT, seiteAus, teilOf } from "../../rules/ausgabe.ts";

type Waiting = Event & { waitUntil(done: Promise<unknown>): void };
type Asked = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type Worker = {
  addEventListener(type: "install" | "activate", listen: (event: Waiting) => void): void;
  addEventListener(type: "fetch", listen: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};

// The types of the project are those of a page, where `self` is a window; here it is the service worker.
const worker = self as unknown as Worker;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    const teil = teilOf(pathname, search);
    if (teil !== null) event.respondWith(fetch(request).catch(() => keptPage(teil)));
  } else if (["style", "script", "image"].includes(request.destination)) {
    event.respondWith(fetch(request).catch(() => keptFile(request)));
  }
});

async function keptPage(teil: string): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(GESPEICHERT);
  const page = kept ? seiteAus(await kept.text(), teil, new Date().toISOString().slice(0, 10) as Datum) : null;
  return page ? new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } }) : Response.error();
}

async function keptFile(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request.url)) ?? Response.error();
}

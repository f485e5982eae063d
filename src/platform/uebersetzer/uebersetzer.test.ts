import { createServer, type IncomingMessage, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createUebersetzer, UebersetzerFehler } from "./uebersetzer.ts";

type Seen = { path: string; key: string; body: Record<string, unknown> };
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const part of request) text += String(part);
  return JSON.parse(text) as Record<string, unknown>;
}

/** A small server that speaks the interface of the service. `null` never answers. */
async function aService(answer: (seen: Seen) => { status: number; json: unknown } | null) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const one = { path: request.url ?? "", key: request.headers.authorization ?? "", body };
      seen.push(one);
      const told = answer(one);
      if (!told) return;
      response.writeHead(told.status, { "content-type": "application/json" });
      response.end(typeof told.json === "string" ? told.json : JSON.stringify(told.json));
    });
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const marked = (texts: unknown) => (texts as string[]).map((one) => `[${one}]`);
const good = {
  deepl: ({ body }: Seen) => ({ status: 200, json: { translations: marked(body.text).map((text) => ({ text })) } }),
  libretranslate: ({ body }: Seen) => ({ status: 200, json: { translatedText: marked(body.q) } }),
} as const;
const create = (dienst: "deepl" | "libretranslate", url: string, timeoutMs?: number) => {
  const made = createUebersetzer({ dienst, url, key: "geheim" }, timeoutMs);
  if (!made) throw new Error("a service was set");
  return made;
};

it("no service without a setting", () => {
  expect(createUebersetzer(null)).toBeNull();
});

it("DeepL is asked in its own words, fifty texts at once", async () => {
  const { seen, url } = await aService(good.deepl);
  const texts = Array.from({ length: 51 }, (_, nr) => `Satz ${nr}`);
  expect(await create("deepl", url).uebersetze(texts, "uk")).toEqual(texts.map((one) => `[${one}]`));
  expect(
    seen.map(({ path, key, body }) => [path, key, body.source_lang, body.target_lang, (body.text as []).length]),
  ).toEqual([
    ["/v2/translate", "DeepL-Auth-Key geheim", "DE", "UK", 50],
    ["/v2/translate", "DeepL-Auth-Key geheim", "DE", "UK", 1],
  ]);
});

it("LibreTranslate is asked in its own words", async () => {
  const { seen, url } = await aService(good.libretranslate);
  expect(await create("libretranslate", url).uebersetze(["Pass", ""], "ar")).toEqual(["[Pass]", "[]"]);
  expect(seen).toMatchObject([
    { path: "/translate", body: { source: "de", target: "ar", format: "text", api_key: "geheim", q: ["Pass", ""] } },
  ]);
});

describe.each(["deepl", "libretranslate"] as const)("%s", (dienst) => {
  it.each([
    [
      dienst === "deepl" ? "the quota is used up" : "the key is refused",
      dienst === "deepl" ? 456 : 403,
      dienst === "deepl" ? "kontingent" : "schluessel",
      false,
    ],
    ["the key is refused", 403, "schluessel", false],
    ["the language is unknown", 400, "sprache", false],
    ["asked too often", 429, "zu-viel", true],
    ["asked for too much", 413, "zu-viel", true],
    ["it is broken", 500, "nicht-erreichbar", true],
    ["it says something else", 200, "unlesbar", false],
  ] as const)("when %s (%d) it is told as %s", async (_, status, grund, again) => {
    const { url } = await aService(() => ({ status, json: status === 200 ? "<html>" : { error: "x" } }));
    await expect(create(dienst, url).uebersetze(["Pass"], "ar")).rejects.toMatchObject({ grund, again });
  });

  it("gives up on one that does not answer or is not there", async () => {
    const { url } = await aService(() => null);
    await expect(create(dienst, url, 150).uebersetze(["Pass"], "ar")).rejects.toMatchObject({
      grund: "nicht-erreichbar",
    });
    await expect(create(dienst, "http://127.0.0.1:9").uebersetze(["Pass"], "ar")).rejects.toBeInstanceOf(
      UebersetzerFehler,
    );
  });

  it("takes no answer with fewer texts, and asks for no language the service has not", async () => {
    const { seen, url } = await aService((one) => good[dienst]({ ...one, body: { text: ["a"], q: ["a"] } }));
    const service = create(dienst, url);
    await expect(service.uebersetze(["a", "b"], "ar")).rejects.toMatchObject({ grund: "unlesbar" });
    expect(["de-simple", "ti", "xx"].map(service.kann)).toEqual([false, false, false]);
    await expect(service.uebersetze(["a"], "de-simple")).rejects.toMatchObject({ grund: "sprache" });
    expect(seen).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { aService, type Seen } from "./test/a-service.ts";
import { createUebersetzer, UebersetzerFehler } from "./uebersetzer.ts";

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
    { path: "/translate", body: { source: "de", target: "ar", format: "html", api_key: "geheim", q: ["Pass", ""] } },
  ]);
});

describe.each(["deepl", "libretranslate"] as const)("%s", (dienst) => {
  /** A service that answers each text with what `say` makes of the HTML it was sent. */
  const saying = (say: (html: string) => string) => {
    const json = (texts: unknown) => (texts as string[]).map(say);
    return aService(({ body }) => ({
      status: 200,
      json:
        dienst === "deepl"
          ? { translations: json(body.text).map((text) => ({ text })) }
          : { translatedText: json(body.q) },
    }));
  };

  it.each([
    ["signs that mean something in HTML", 'A & B <zur> "Miete"', "A &amp; B &lt;zur&gt; &quot;Miete&quot;"],
    ["a link", "Zum [Amt](https://k.example/a?b=1&c=2).", 'Zum <a href="https://k.example/a?b=1&amp;c=2">Amt</a>.'],
    ["two links and a break", "[A](/a)\n[B](tel:110)", '<a href="/a">A</a><br><a href="tel:110">B</a>'],
  ])("W56 keeps %s", async (_, text, html) => {
    const sent: string[] = [];
    const { url } = await saying((one) => {
      sent.push(one);
      return one;
    });
    expect(await create(dienst, url).uebersetze([text], "ar")).toEqual([text]);
    expect(sent).toEqual([html]);
  });

  it.each([
    ["puts the link elsewhere in the sentence", '<a href="/amt">مكتب</a> إلى', "[مكتب](/amt) إلى"],
    ["loses the link", "إلى المكتب", "إلى المكتب"],
    ["answers with a script", "إلى <script>alert(1)</script><b>المكتب</b>", "إلى المكتب"],
    ["answers with a link that runs", '<a href="javascript:alert(1)">مكتب</a>', "مكتب"],
  ])("W56 when the service %s", async (_, html, text) => {
    const { url } = await saying(() => html);
    expect(await create(dienst, url).uebersetze(["Zum [Amt](/amt)"], "ar")).toEqual([text]);
  });

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

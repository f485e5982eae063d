import { z } from "zod";
import { citeQuelle, findElement } from "#src/modules/konzept/index.ts";
import { listStellen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { addDays, datumSchema } from "#src/shared/datum.ts";
import { must } from "#src/shared/result.ts";
import datei from "../../../../demo/beteiligung/interviews.json" with { type: "json" };
import { codePassage, writeZitat } from "./commands/auswerten.ts";
import { addCode } from "./commands/codes.ts";
import { changeInterview, keepEinwilligung, keepNiederschrift, proposeInterviews } from "./commands/interviews.ts";
import { stepZitat } from "./commands/zitate.ts";
import { type InterviewCodeId, ZITIERWEISEN } from "./rules/interview.ts";
import { quellenOf } from "./rules/offene-frage.ts";
import { quelleOfZitat, type ZitatId, ZITATSTAENDE } from "./rules/zitat.ts";
import { viewInterviews } from "./views/interviews.ts";
import { listOffeneFragen } from "./views/offene-fragen.ts";

const schema = z.strictObject({
  hinweis: z.string(),
  leitfaden: z.string(),
  codes: z.array(z.strictObject({ name: z.string(), definition: z.string(), eltern: z.string().nullable() })),
  interviews: z.array(
    z.strictObject({
      partner: z.string(),
      tag: datumSchema,
      thema: z.string(),
      grund: z.string(),
      zitat: z.enum(ZITIERWEISEN),
      aussagen: z.array(
        z.strictObject({ key: z.string(), text: z.string(), code: z.string(), stand: z.enum(ZITATSTAENDE) }),
      ),
    }),
  ),
  vorgesehen: z.strictObject({ partner: z.string(), thema: z.string(), grund: z.string() }),
  belege: z.array(
    z.strictObject({
      aussage: z.string(),
      freigabe: z.enum(["anonymisiert", "woertlich"]),
      zuordnungen: z.array(
        z.strictObject({ element: z.string(), wirkung: z.enum(["stuetzt", "widerspricht", "veranschaulicht"]) }),
      ),
    }),
  ),
});
/** How many of the questions that are open the next interview begins with. */
const OFFENE_FRAGEN = 3;
type Demo = z.infer<typeof schema>;

/**
 * Eight interviews of Landkreis Erlengrund with codes and quotes: released, drafted, asked for and one withdrawn after a
 * Beleg rested on it. All invented. Leaves a county alone that has interviews.
 */
export async function loadInterviews(ctx: Ctx): Promise<void> {
  if ((await viewInterviews(ctx)).interviews.length > 0) return;
  const demo = schema.parse(datei);
  const codes = new Map<string, InterviewCodeId>();
  for (const { name, definition, eltern } of demo.codes) {
    const elternId = eltern === null ? null : (codes.get(eltern) ?? null);
    codes.set(name, must(await addCode(ctx, { name, definition, elternId })).id);
  }
  const zitate = new Map<
    string,
    { readonly id: ZitatId; readonly stand: Demo["interviews"][number]["aussagen"][number]["stand"] }
  >();
  const stellen = await listStellen(ctx);
  for (const one of demo.interviews) {
    const stelleId = stellen.find(({ name }) => name === one.partner)?.id ?? null;
    for (const [key, zitat] of await loadInterview(ctx, one, stelleId, demo.leitfaden, codes)) zitate.set(key, zitat);
  }
  const { partner, ...rest } = demo.vorgesehen;
  const offen = await listOffeneFragen(ctx);
  const fragen = { offen, gewaehlt: quellenOf(offen.slice(0, OFFENE_FRAGEN)) };
  const { leitfaden } = demo;
  must(await proposeInterviews(ctx, { ...rest, partner: [{ stelleId: null, name: partner }], leitfaden, fragen }));
  for (const beleg of demo.belege) await loadBeleg(ctx, beleg, zitate.get(beleg.aussage)?.id);
  for (const { id, stand } of zitate.values()) {
    if (stand === "zurueckgezogen") must(await stepZitat(ctx, id, 2, "zurueckziehen"));
  }
}

async function loadInterview(
  ctx: Ctx,
  { partner, tag, thema, grund, zitat, aussagen }: Demo["interviews"][number],
  stelleId: Parameters<typeof proposeInterviews>[1]["partner"][number]["stelleId"],
  leitfaden: string,
  codes: ReadonlyMap<string, InterviewCodeId>,
) {
  const plan = { thema, grund, leitfaden };
  const email = aussagen.some((one) => one.stand === "angefragt") ? "gespraech@example.org" : "";
  const [id] = must(
    await proposeInterviews(ctx, {
      ...plan,
      partner: [{ stelleId, name: partner }],
      fragen: { offen: [], gewaehlt: [] },
    }),
  ).ids;
  if (!id) throw new Error("Demo: no interview.");
  must(await changeInterview(ctx, id, 1, { ...plan, partner, tag, stand: "gefuehrt", email }));
  must(await keepEinwilligung(ctx, id, 2, { aufzeichnung: true, zitat, wie: "schriftlich", am: tag }));
  const text = aussagen.map((one) => one.text).join("\n\n");
  const loeschenAm = addDays(ctx.today, 60);
  must(await keepNiederschrift(ctx, id, 3, { art: "transkript", text, loeschenAm }));
  const made: (readonly [string, { readonly id: ZitatId; readonly stand: (typeof aussagen)[number]["stand"] }])[] = [];
  for (const [place, one] of aussagen.entries()) {
    const codeId = codes.get(one.code);
    if (!codeId) throw new Error(`Demo: no code ${one.code}.`);
    must(await codePassage(ctx, id, { codeId, absatz: place + 1, stelle: "" }));
    const zitatId = must(await writeZitat(ctx, id, { text: one.text, nennung: zitat })).id;
    if (one.stand === "freigegeben" || one.stand === "zurueckgezogen")
      must(await stepZitat(ctx, zitatId, 1, "freigeben"));
    if (one.stand === "angefragt") must(await stepZitat(ctx, zitatId, 1, "anfragen"));
    made.push([one.key, { id: zitatId, stand: one.stand }]);
  }
  return made;
}

async function loadBeleg(ctx: Ctx, { aussage, freigabe, zuordnungen }: Demo["belege"][number], id?: ZitatId) {
  const satz = schema
    .parse(datei)
    .interviews.flatMap((one) => one.aussagen)
    .find((one) => one.key === aussage)?.text;
  if (!id || !satz) throw new Error(`Demo: no quote ${aussage}.`);
  const links = [];
  for (const { element, wirkung } of zuordnungen) {
    const found = await findElement(ctx, element);
    // A county whose Konzept is another one keeps its interviews without Belege.
    if (found && found.art !== "beschluss") links.push({ glied: found.art, id: found.id, wirkung });
  }
  if (links.length === 0) return;
  must(await citeQuelle(ctx, quelleOfZitat(id), { aussage: satz, freigabe, zuordnungen: links }));
}

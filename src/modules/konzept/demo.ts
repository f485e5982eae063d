import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import { datumSchema } from "#src/shared/datum.ts";
import type { Cent } from "#src/shared/geld.ts";
import type { Id } from "#src/shared/id.ts";
import konzept from "../../../demo/konzept/konzept.json" with { type: "json" };
import massnahmen from "../../../demo/konzept/massnahmen.json" with { type: "json" };
import { importKonzept } from "./commands/import-konzept.ts";
import { loadVorgaenge } from "./demo/vorgaenge.ts";
import { idOf, ketteOf, lageSchema } from "./demo-kette.ts";
import { loadFassungen } from "./fassung/demo.ts";
import { loadStrukturen } from "./quer/demo.ts";
import { FINANZIERUNGSARTEN } from "./rules/finanzierung-angabe.ts";
import type { HandlungsfeldId, RolleAnMassnahme, ZustaendigkeitAngabe } from "./rules/massnahme.ts";
import { EBENEN, MASSNAHMENARTEN } from "./rules/massnahme.ts";

/** Ids of the demo county by the keys of its files, as netzwerk gives them back. */
export type DemoKeys = {
  readonly gemeinden: ReadonlyMap<string, Id<"Gemeinde">>;
  readonly stellen: ReadonlyMap<string, Id<"Stelle">>;
  readonly foerderprogramme: ReadonlyMap<string, Id<"Foerderprogramm">>;
  readonly planungsregionen: ReadonlyMap<string, Id<"Planungsregion">>;
};

const werSchema = z.union([
  z.strictObject({ stelle: z.string() }),
  z.strictObject({ gemeinde: z.string() }),
  z.strictObject({ art: z.enum(["gruppe", "kollektiv"]), name: z.string() }),
]);

const massnahmeSchema = lageSchema.extend({
  kennung: z.string(),
  handlungsfeld: z.string(),
  titel: z.string(),
  beschreibung: z.string(),
  ebene: z.enum(EBENEN),
  art: z.enum(MASSNAHMENARTEN).nullable(),
  beginn: datumSchema.nullable(),
  ende: datumSchema.nullable(),
  gemeinden: z.array(z.string()),
  zielgruppen: z.array(z.string()),
  querschnittsthemen: z.array(z.string()),
  federfuehrung: werSchema,
  mitwirkung: z.array(werSchema),
  finanzierungen: z.array(
    z.strictObject({
      art: z.enum(FINANZIERUNGSARTEN),
      programm: z.string().nullable(),
      betragCent: z.int().nullable(),
      jahr: z.int().nullable(),
      stellenHundertstel: z.int().nullable(),
    }),
  ),
  zustand: z.enum(["oeffentlich", "entwurf", "archiviert"]),
  grund: z.string(),
});
type DemoMassnahme = z.infer<typeof massnahmeSchema>;

function werOf(wer: z.infer<typeof werSchema>, rolle: RolleAnMassnahme, keys: DemoKeys): ZustaendigkeitAngabe {
  const empty = { rolle, stelleId: null, gemeindeId: null, name: "", wortlaut: "" } as const;
  if ("stelle" in wer) return { ...empty, art: "stelle", stelleId: idOf(keys.stellen, wer.stelle) };
  if ("gemeinde" in wer) return { ...empty, art: "gemeinde", gemeindeId: idOf(keys.gemeinden, wer.gemeinde) };
  return { ...empty, art: wer.art, name: wer.name };
}

/** New ids for the entries of a demo file, by their keys. */
function idsFor<Kind extends string>(rows: readonly { key: string }[]): ReadonlyMap<string, Id<Kind>> {
  return new Map(rows.map(({ key }) => [key, newId<Kind>()]));
}

type EigeneKeys = {
  readonly felder: ReadonlyMap<string, HandlungsfeldId>;
  readonly zielgruppen: ReadonlyMap<string, Id<"Zielgruppe">>;
  readonly themen: ReadonlyMap<string, Id<"Querschnittsthema">>;
};

function massnahmeOf(demo: DemoMassnahme, keys: DemoKeys, own: EigeneKeys) {
  const day = (tag: DemoMassnahme["beginn"]) => (tag ? ({ tag, genauigkeit: "tag" } as const) : null);
  return {
    id: newId<"Massnahme">(),
    kennung: demo.kennung,
    lage: lageSchema.strip().parse(demo),
    zustand: demo.zustand,
    archiviertGrund: demo.grund,
    inhalt: {
      handlungsfeldId: idOf(own.felder, demo.handlungsfeld),
      titel: demo.titel,
      beschreibung: demo.beschreibung,
      ebene: demo.ebene,
      art: demo.art,
      beginn: day(demo.beginn),
      ende: day(demo.ende),
      umfang: demo.gemeinden.length > 0 ? ("gemeinden" as const) : ("kreisweit" as const),
      gemeindeIds: demo.gemeinden.map((key) => idOf(keys.gemeinden, key)),
      zielgruppeIds: demo.zielgruppen.map((key) => idOf(own.zielgruppen, key)),
      querschnittsthemaIds: demo.querschnittsthemen.map((key) => idOf(own.themen, key)),
      zustaendigkeiten: [
        werOf(demo.federfuehrung, "federfuehrung", keys),
        ...demo.mitwirkung.map((wer) => werOf(wer, "mitwirkung", keys)),
      ],
      finanzierungen: demo.finanzierungen.map(({ art, programm, betragCent, jahr, stellenHundertstel }) => ({
        art,
        programmId: programm ? idOf(keys.foerderprogramme, programm) : null,
        wortlaut: "",
        betragCent: betragCent as Cent | null,
        jahr,
        stand: null,
        ...(stellenHundertstel === null ? {} : { stellenHundertstel }),
        geprueft: true,
      })),
      zustaendigkeitWortlaut: "",
      finanzierungWortlaut: "",
    },
  };
}

/**
 * The Konzept of Landkreis Erlengrund: six Handlungsfelder, 46 published Maßnahmen, one idea as a draft and one that was
 * not chosen, with 30 Bedarfe, 30 Wirkungsziele and what was reported. All invented. Leaves a Konzept alone that has begun already.
 */
export async function loadDemo(ctx: Ctx, keys: DemoKeys): Promise<void> {
  const own: EigeneKeys = {
    felder: idsFor<"Handlungsfeld">(konzept.handlungsfelder),
    zielgruppen: idsFor<"Zielgruppe">(konzept.zielgruppen),
    themen: idsFor<"Querschnittsthema">(konzept.querschnittsthemen),
  };
  const withId = <T extends string, Row extends { key: string }>(rows: readonly Row[], ids: ReadonlyMap<string, T>) =>
    rows.map(({ key, ...row }) => ({ ...row, id: idOf(ids, key) }));
  const rows = z
    .array(massnahmeSchema)
    .parse(massnahmen.massnahmen)
    .map((one) => massnahmeOf(one, keys, own));
  const outcome = await importKonzept(ctx, {
    angaben: konzept.konzept,
    handlungsfelder: withId(konzept.handlungsfelder, own.felder),
    zielgruppen: withId(konzept.zielgruppen, own.zielgruppen),
    querschnittsthemen: withId(konzept.querschnittsthemen, own.themen),
    massnahmen: rows.map(({ lage: _lage, ...massnahme }) => massnahme),
    kette: ketteOf(
      rows.map(({ id, kennung, lage }) => ({ id, kennung, ...lage })),
      { ...keys, ...own },
    ),
  });
  if (outcome.ok) {
    await loadStrukturen(ctx, keys.planungsregionen);
    await loadVorgaenge(ctx, keys);
    await loadFassungen(ctx);
  } else if (outcome.reason !== "hat-handlungsfelder") throw new Error(`Demo: ${outcome.reason}`);
}

import { createHash } from "node:crypto";
import { z } from "zod";
import type { NetzwerkDemoKeys } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { datumSchema } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import anlaufstellen from "../../../demo/wegweiser/anlaufstellen.json" with { type: "json" };
import besuchshinweise from "../../../demo/wegweiser/besuchshinweise.json" with { type: "json" };
import lebenslagen from "../../../demo/wegweiser/lebenslagen.json" with { type: "json" };
import leistungen from "../../../demo/wegweiser/leistungen.json" with { type: "json" };
import uebersetzungen from "../../../demo/wegweiser/uebersetzungen.json" with { type: "json" };
import unterlagen from "../../../demo/wegweiser/unterlagen.json" with { type: "json" };
import zustaendigkeit from "../../../demo/wegweiser/zustaendigkeit.json" with { type: "json" };
import { loadArtikel } from "./artikel/demo.ts";
import { importWegweiser } from "./commands/import-wegweiser.ts";
import { DAUER_EINHEITEN, GEBIETE, TERMIN_ARTEN, ZEICHEN } from "./rules/leistung.ts";
import { RISIKEN } from "./rules/pruefung.ts";
import { loadUebergaben } from "./uebergaben/demo.ts";
import { loadPflege } from "./pflege/demo.ts";
import { loadSammelmappen } from "./sammelmappen/demo.ts";
import { loadLeselink, loadVorschlaege } from "./uebersetzen/demo.ts";
import { loadFragen } from "./fragen/demo.ts";
import { loadRueckmeldungen } from "./rueckmeldung/demo.ts";
import { loadVeranstaltungen } from "./veranstaltungen/demo.ts";
import { SPRACHEN } from "./rules/sprachen.ts";
import { METHODEN } from "./rules/uebersetzung.ts";
import { MERKMALE } from "./orte/rules/filter.ts";
import { OEFFNUNG_ARTEN, type Wochentag } from "./rules/zeiten.ts";
import { HAUSHALTE, PAPIERE } from "./rules/zustaendig.ts";

/** The same key has the same id on every machine, so that screenshots find it again. */
function demoId<Kind extends string>(key: string): Id<Kind> {
  const hex = createHash("sha256").update(`wirkungskreis demo wegweiser ${key}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id<Kind>;
}

const idOf = <Kind extends string>() => z.string().transform((key) => demoId<Kind>(key));
const texte = z.partialRecord(z.enum(SPRACHEN), z.string());
const uhrzeit = z.string().regex(/^\d\d:\d\d$/);
const tag = z
  .number()
  .int()
  .min(1)
  .max(7)
  .transform((day) => day as Wochentag);

/** Schemas that look up what the module netzwerk made before. */
function schemas(keys: NetzwerkDemoKeys) {
  const found = <Kind extends string>(ids: ReadonlyMap<string, Id<Kind>>) =>
    z.string().transform((key, check): Id<Kind> => {
      const id = ids.get(key);
      if (id) return id;
      check.addIssue({ code: "custom", message: `unknown key ${key}` });
      return z.NEVER;
    });
  const stelle = found(keys.stellen);
  const gemeinde = found(keys.gemeinden);
  const ort = found(keys.orte);
  return {
    lebenslagen: z.array(
      z.object({ key: idOf<"Lebenslage">(), namen: texte, zeichen: z.enum(ZEICHEN) }).transform(({ key, ...rest }) => ({
        ...rest,
        id: key,
      })),
    ),
    unterlagen: z.array(
      z
        .object({ key: idOf<"Unterlage">(), name: z.string(), namen: texte, hinweis: z.string() })
        .transform(({ key, ...rest }) => ({ ...rest, id: key })),
    ),
    anlaufstellen: z.array(
      z
        .object({
          ort,
          namen: texte,
          stelle: stelle.nullable(),
          gehoertZu: ort.nullable(),
          zeiten: z.array(z.object({ tag, von: uhrzeit, bis: uhrzeit, art: z.enum(OEFFNUNG_ARTEN) })),
          ausnahmen: z.array(
            z.object({
              von: datumSchema,
              bis: datumSchema,
              art: z.enum(["geschlossen", "offen", "nur-termin"]),
              zeitVon: uhrzeit.nullable(),
              zeitBis: uhrzeit.nullable(),
              grund: z.string(),
            }),
          ),
          merkmale: z.array(z.enum(MERKMALE)).default([]),
        })
        .transform(({ ort: id, stelle: stelleId, gehoertZu, ...rest }) => ({
          ...rest,
          id,
          stelleId,
          gehoertZuId: gehoertZu,
        })),
    ),
    feiertage: z.array(z.object({ datum: datumSchema, name: z.string() })),
    leistungen: z.array(
      z
        .object({
          key: idOf<"Leistung">(),
          titel: z.string(),
          kurz: z.string(),
          schritte: z.array(z.string()),
          tipp: z.string(),
          helfende: z.string(),
          kostenfrei: z.boolean(),
          kosten: z.string(),
          dauer: z.object({ von: z.number(), bis: z.number(), einheit: z.enum(DAUER_EINHEITEN) }).nullable(),
          termin: z.enum(TERMIN_ARTEN),
          online: z.string(),
          gebiet: z.enum(GEBIETE),
          anbieter: stelle.nullable(),
          anlaufstelle: ort.nullable(),
          raum: z.string(),
          verantwortlich: stelle,
          sprachen: z.array(z.string()),
          risiko: z.enum(RISIKEN),
          notiz: z.string(),
          textstand: z.number().int(),
          geprueftAm: datumSchema,
          pruefenBis: datumSchema,
          veroeffentlicht: z.boolean(),
          lebenslagen: z.array(z.object({ lage: idOf<"Lebenslage">(), fristTage: z.number().int().nullable() })),
          unterlagen: z.array(idOf<"Unterlage">()),
          verwandte: z.array(idOf<"Leistung">()),
        })
        .transform(({ key, anbieter, anlaufstelle, verantwortlich, veroeffentlicht, ...row }) => {
          const { lebenslagen: lagen, unterlagen: papers, verwandte, ...rest } = row;
          return {
            ...rest,
            id: key,
            anbieterId: anbieter,
            anlaufstelleId: anlaufstelle,
            verantwortlichId: verantwortlich,
            veroeffentlichtAm: veroeffentlicht ? row.geprueftAm : null,
            lebenslageIds: lagen.map(({ lage }) => lage),
            fristen: lagen.map(({ fristTage }) => fristTage),
            unterlageIds: papers,
            verwandteIds: verwandte,
          };
        }),
    ),
    uebersetzungen: z.array(
      z
        .object({
          leistung: idOf<"Leistung">(),
          sprache: z.enum(SPRACHEN),
          titel: z.string(),
          kurz: z.string(),
          schritte: z.array(z.string()),
          tipp: z.string(),
          ausTextstand: z.number().int(),
          methode: z.enum(METHODEN),
          geprueftAm: datumSchema.nullable(),
        })
        .transform(({ leistung, ...rest }) => ({ ...rest, leistungId: leistung })),
    ),
    besuchshinweise: z.array(
      z
        .object({
          key: idOf<"Besuchshinweis">(),
          texte,
          wichtig: z.boolean(),
          giltAb: datumSchema,
          giltBis: datumSchema.nullable(),
          anlaufstellen: z.array(ort),
          mitAussenstellen: z.boolean(),
        })
        .transform(({ key, anlaufstellen: places, ...rest }) => ({ ...rest, id: key, anlaufstelleIds: places })),
    ),
    regeln: z.array(
      z
        .object({
          key: idOf<"Zustaendigkeitsregel">(),
          leistung: idOf<"Leistung">(),
          anlaufstelle: ort,
          gemeinde: gemeinde.nullable(),
          nachnameVon: z.string(),
          nachnameBis: z.string(),
          papier: z.enum([...PAPIERE, ""]),
          alterVon: z.number().nullable(),
          alterBis: z.number().nullable(),
          haushalt: z.enum([...HAUSHALTE, ""]),
          raum: z.string(),
          giltAb: datumSchema.nullable(),
          giltBis: datumSchema.nullable(),
        })
        .transform(({ key, leistung, anlaufstelle, gemeinde: gemeindeId, ...rest }) => ({
          ...rest,
          id: key,
          leistungId: leistung,
          anlaufstelleId: anlaufstelle,
          gemeindeId,
        })),
    ),
  };
}

/**
 * The Wegweiser of Landkreis Erlengrund: 14 life situations, 45 Leistungen in up to five languages, the places with
 * their hours, notices and rules, all invented. Leaves a guide alone that has entries already.
 */
export async function loadDemo(ctx: Ctx, keys: NetzwerkDemoKeys): Promise<void> {
  const read = schemas(keys);
  await importWegweiser(ctx, {
    lebenslagen: read.lebenslagen.parse(lebenslagen.lebenslagen).map((row, place) => ({ ...row, position: place + 1 })),
    unterlagen: read.unterlagen.parse(unterlagen.unterlagen),
    anlaufstellen: read.anlaufstellen.parse(anlaufstellen.anlaufstellen),
    feiertage: read.feiertage.parse(anlaufstellen.feiertage),
    leistungen: read.leistungen.parse(leistungen.leistungen),
    uebersetzungen: read.uebersetzungen.parse(uebersetzungen.uebersetzungen),
    besuchshinweise: read.besuchshinweise.parse(besuchshinweise.besuchshinweise),
    regeln: read.regeln.parse(zustaendigkeit.regeln),
  });
  await loadArtikel(ctx, keys);
  await loadVeranstaltungen(ctx, keys);
  await loadRueckmeldungen(ctx);
  await loadFragen(ctx);
  await loadVorschlaege(ctx);
  await loadLeselink(ctx);
  await loadUebergaben(ctx, keys);
  await loadSammelmappen(ctx);
  await loadPflege(ctx);
}

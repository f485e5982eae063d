import { z } from "zod";
import { ANGEBOT_FINANZIERUNGEN, type NetzwerkDemoKeys } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { datumSchema } from "#src/shared/datum.ts";
import type { Cent } from "#src/shared/geld.ts";
import angebote from "../../../../demo/konzept/angebote.json" with { type: "json" };
import antraege from "../../../../demo/konzept/antraege.json" with { type: "json" };
import ideen from "../../../../demo/konzept/ideen.json" with { type: "json" };
import { DECKUNGEN } from "../angebote/rules/anfrage.ts";
import { loadAngebote } from "../angebote/commands/load-angebote.ts";
import { importAntraege } from "../antraege/commands/import-antraege.ts";
import { ANTRAGSTAENDE } from "../antraege/rules/antrag.ts";
import { importIdeen } from "../ideen/commands/import-ideen.ts";
import { AUFWAENDE, IDEENSTAENDE } from "../ideen/rules/idee.ts";

const cent = z.int().transform((value) => value as Cent);
const tag = datumSchema.nullable();

const angebotSchema = z.strictObject({
  stelle: z.string(),
  titel: z.string(),
  erreichteImJahr: z.int().nullable(),
  finanzierung: z.enum([...ANGEBOT_FINANZIERUNGEN, ""]),
  finanziertBis: tag,
  beschreibung: z.string().default(""),
  wann: z.string().default(""),
  kosten: z.string().default(""),
  zugang: z.string().default(""),
  kontakt: z.string().default(""),
  gueltigBis: tag.default(null),
  plaetze: z.int().nullable().default(null),
  plaetzeBelegt: z.int().nullable().default(null),
  regionen: z.array(z.string()),
  gemeinden: z.array(z.string()).default([]),
  kinderbetreuung: z.boolean(),
  sprachen: z.array(z.string()),
  angefragtAm: tag.default(null),
  bestaetigtAm: tag,
  einwilligungAm: tag.default(null),
  oeffentlich: z.boolean(),
  zurueckgezogenAm: tag.default(null),
  bedarfe: z.array(z.strictObject({ kennung: z.string(), deckung: z.enum(DECKUNGEN) })).default([]),
  handlungsfelder: z.array(z.string()),
  zielgruppen: z.array(z.string()),
});

const antragSchema = z.strictObject({
  titel: z.string(),
  antragsteller: z.string(),
  programm: z.string(),
  massnahme: z.string(),
  stand: z.enum(ANTRAGSTAENDE),
  beantragtCent: cent,
  bewilligtCent: cent.nullable(),
  eigenanteilCent: cent.nullable(),
  beantragtAm: tag,
  entschiedenAm: tag,
  entscheidungGrund: z.string(),
  beginn: tag,
  ende: tag,
  nachweisBis: tag,
  notiz: z.string(),
});

const ideeSchema = z.strictObject({
  nummer: z.int(),
  titel: z.string(),
  idee: z.string(),
  fuerWen: z.string(),
  werKoennte: z.string(),
  organisation: z.string(),
  eingegangen: datumSchema,
  stand: z.enum(IDEENSTAENDE),
  kurzfassung: z.string(),
  oeffentlich: z.boolean(),
  bedarf: z.string().nullable(),
  ziel: z.string().nullable(),
  aufwand: z.enum(AUFWAENDE).nullable(),
  aufwandGrund: z.string(),
  zustaendig: z.string().nullable(),
  von: z.string().nullable(),
  antwort: z.string(),
  beantwortet: tag,
  massnahme: z.string().nullable(),
});

function idOf<T extends string>(ids: ReadonlyMap<string, T>, key: string): T {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo files name ${key}, which does not exist.`);
  return id;
}

/**
 * What goes on around the Konzept of Landkreis Erlengrund: 30 Angebote that exist already, 17 applications for money and
 * four ideas. All invented. Leaves alone what has begun already.
 */
export async function loadVorgaenge(ctx: Ctx, keys: Omit<NetzwerkDemoKeys, "orte">): Promise<void> {
  const stelle = (key: string | null) => (key === null ? null : idOf(keys.stellen, key));
  const outcomes = [
    await loadAngebote(
      ctx,
      z
        .array(angebotSchema)
        .parse(angebote.angebote)
        .map(({ stelle: key, regionen, gemeinden, ...rest }) => ({
          ...rest,
          stelleId: idOf(keys.stellen, key),
          gemeindeIds: gemeinden.map((gemeinde) => idOf(keys.gemeinden, gemeinde)),
          planungsregionIds: regionen.map((region) => idOf(keys.planungsregionen, region)),
        })),
    ),
    await importAntraege(
      ctx,
      z
        .array(antragSchema)
        .parse(antraege.antraege)
        .map(({ antragsteller, programm, ...rest }) => ({
          ...rest,
          antragstellerId: idOf(keys.stellen, antragsteller),
          programmId: idOf(keys.foerderprogramme, programm),
        })),
    ),
    await importIdeen(
      ctx,
      z
        .array(ideeSchema)
        .parse(ideen.ideen)
        .map(({ zustaendig, von, beantwortet, ...rest }) => ({
          ...rest,
          zustaendigId: stelle(zustaendig),
          vonStelleId: stelle(von),
          beantwortetAm: beantwortet,
        })),
    ),
  ];
  for (const outcome of outcomes) {
    if (!outcome.ok && outcome.reason !== "nicht-leer") throw new Error(`Demo: ${outcome.reason}`);
  }
}

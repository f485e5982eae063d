import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { addDays } from "#src/shared/datum.ts";
import demo from "../../../../demo/wegweiser/rueckmeldungen.json" with { type: "json" };
import { SPRACHEN } from "../rules/sprachen.ts";
import { SIGNAL_ARTEN } from "../signale/rules/signal.ts";
import { importRueckmeldungen } from "./commands/import-rueckmeldungen.ts";
import { RUECKMELDESTAENDE } from "./rules/rueckmeldung.ts";
import { parseZiel } from "./rules/ziel.ts";

const days = z.number().int().nonnegative();
const schema = z.strictObject({
  rueckmeldungen: z.array(
    z.strictObject({
      zu: z.string(),
      sprache: z.enum(SPRACHEN),
      vorTagen: days,
      nachricht: z.string(),
      stand: z.enum(RUECKMELDESTAENDE),
      antwort: z.string(),
      oeffentlich: z.boolean(),
      erledigtVorTagen: days.optional(),
    }),
  ),
  signale: z.array(
    z.strictObject({
      art: z.enum(SIGNAL_ARTEN),
      schluessel: z.string(),
      sprachen: z.record(z.string(), z.number().int().positive()),
      tage: z.array(days).min(1),
    }),
  ),
});

/** Messages and numbers of Landkreis Erlengrund, all invented. Leaves a county alone that has some. */
export async function loadRueckmeldungen(ctx: Ctx): Promise<void> {
  const { rueckmeldungen, signale } = schema.parse(demo);
  const before = (n: number) => addDays(ctx.today, -n);
  const outcome = await importRueckmeldungen(
    ctx,
    rueckmeldungen.map(({ zu, vorTagen, erledigtVorTagen, ...row }) => {
      const ziel = parseZiel(zu);
      if (!ziel) throw new Error(`unknown page ${zu}`);
      const erledigtAm = erledigtVorTagen === undefined ? null : before(erledigtVorTagen);
      return { ...row, ziel, eingegangen: before(vorTagen), erledigtAm };
    }),
    // The count of a language is spread over the days, what is left over falls on the first.
    signale.flatMap(({ art, schluessel, sprachen, tage }) =>
      Object.entries(sprachen).flatMap(([sprache, n]) =>
        tage.flatMap((vor, place) => {
          const each = Math.floor(n / tage.length);
          const anzahl = place === 0 ? n - each * (tage.length - 1) : each;
          return anzahl > 0 ? [{ art, schluessel, sprache, tag: before(vor), anzahl }] : [];
        }),
      ),
    ),
  );
  if (!outcome.ok && outcome.reason !== "nicht-leer") throw new Error(`demo refused: ${outcome.reason}`);
}

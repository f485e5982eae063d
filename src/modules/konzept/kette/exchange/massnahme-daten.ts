import type { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { exportMassnahmeJson } from "../../exchange/massnahmen-json.ts";
import type { massnahmeSchema } from "../../exchange/schemas.ts";
import { viewMassnahmeSeite } from "../views/massnahme-seite.ts";
import type { Treffer } from "../views/treffer.ts";

/**
 * One published Maßnahme as open data, with its place in the chain and how far it is.
 *
 * @throws NotFound when it is not published, whoever asks, or nobody outside ever saw it
 */
export async function exportMassnahme(ctx: Ctx, kennung: string): Promise<Treffer<z.infer<typeof massnahmeSchema>>> {
  const treffer = await viewMassnahmeSeite(ctx, kennung);
  if (treffer.art !== "da") return treffer;
  const { massnahme, kette, stand, messungen } = treffer.seite;
  if (massnahme.zustand !== "oeffentlich") throw new NotFound();
  return {
    art: "da",
    seite: {
      ...(await exportMassnahmeJson(ctx, kennung)),
      bedarfe: kette.bedarfe.map((one) => one.kennung),
      wirkungsziele: kette.ziele.map((one) => one.kennung),
      indikatoren: messungen.map((one) => one.slug),
      sachstand: {
        entscheidung: stand.entscheidung,
        entscheidungGrund: stand.entscheidungGrund,
        umsetzung: stand.umsetzung,
        einschaetzung: stand.einschaetzung,
        einschaetzungGrund: stand.einschaetzungGrund,
        aktualitaet: stand.aktualitaet,
        verlauf: stand.verlauf.map((one) => ({
          tag: one.tag,
          umsetzung: one.umsetzung,
          einschaetzung: one.einschaetzung,
          grund: one.grund,
          bericht: one.bericht,
          naechsteSchritte: one.naechsteSchritte,
          gemeldetVon: one.gemeldetVon,
          berichtigt: one.berichtigtDurch !== null,
        })),
      },
      leistungen: stand.leistungen.map(({ name, einheit, soll, ist }) => ({ name, einheit, soll, ist })),
    },
  };
}

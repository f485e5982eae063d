import type { Ctx } from "#src/platform/ctx.ts";
import type { Daten } from "../../quer/exchange/daten.ts";
import { formatZeitangabe } from "../../rules/zeitangabe.ts";
import { viewVorhaben } from "../views/vorhaben.ts";

/** What the county is working on, for other programs. */
export async function vorhabenDaten(ctx: Ctx): Promise<Daten> {
  const { offen, fertig } = await viewVorhaben(ctx);
  const alle = [...offen, ...fertig];
  return {
    name: "vorhaben",
    pfad: "/konzept/woran-wir-arbeiten",
    spalten: ["Vorhaben", "Worum es geht", "Stand", "Erwartet", "Grund", "Zuständig", "Zuletzt geprüft", "Maßnahme"],
    zeilen: alle.map((one) => [
      one.titel,
      one.text,
      one.stand,
      formatZeitangabe(one.erwartet),
      one.grund,
      one.wer,
      one.bestaetigtAm,
      one.massnahme?.kennung ?? "",
    ]),
    inhalt: {
      vorhaben: alle.map(({ titel, text, stand, erwartet, grund, wer, bestaetigtAm, fertigAm, massnahme }) => ({
        titel,
        text,
        stand,
        erwartet,
        grund,
        wer,
        bestaetigtAm,
        fertigAm,
        massnahme: massnahme?.kennung ?? null,
      })),
    },
  };
}

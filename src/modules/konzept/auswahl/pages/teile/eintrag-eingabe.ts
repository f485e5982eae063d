import { z } from "zod";
import { textField } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import type { Kriterium } from "../../rules/runde.ts";
import type { Eintrag } from "../../rules/stimmzettel.ts";

export const abgebenSchema = z.strictObject({ aktion: z.literal("abgeben"), rev: revField() });

/** The name of the scale of a criterion. */
export const skalaName = (key: string) => `note.${key}`;

/** The form of one candidate: a scale for each criterion, none of them needed before the ballot is handed in. */
export function eintragSchema(kriterien: readonly Kriterium[]) {
  const note = z.enum(["1", "2", "3", "4", "5"], { error: "unbekannt" }).optional();
  return z.strictObject({
    aktion: z.enum(["weiter", "zurueck", "liste"], { error: "unbekannt" }),
    rev: revField(),
    befangen: tick(),
    befangenGrund: textField(500),
    anmerkung: textField(1_000),
    ...Object.fromEntries(kriterien.map(({ key }) => [skalaName(key), note])),
  });
}

/** What the form says. A criterion without a tick stays open. */
export function readEintrag(
  value: { readonly aktion: "weiter" | "zurueck" | "liste"; readonly rev: number } & Omit<Eintrag, "werte">,
  kriterien: readonly Kriterium[],
) {
  const { aktion, rev, befangen, befangenGrund, anmerkung } = value;
  const typed = value as Readonly<Record<string, unknown>>;
  const werte = Object.fromEntries(
    kriterien.flatMap(({ key }) => {
      const note = typed[skalaName(key)];
      return typeof note === "string" ? [[key, Number(note)]] : [];
    }),
  );
  const eintrag: Eintrag = { werte, befangen, befangenGrund, anmerkung };
  return { aktion, rev, eintrag };
}

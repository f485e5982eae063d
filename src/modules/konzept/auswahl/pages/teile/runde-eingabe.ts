import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { fieldText, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { requiredDatum, revField, tick, wholeBetween } from "#src/platform/http/form-fields.ts";
import { parseId } from "#src/shared/id.ts";
import { closeRunde } from "../../commands/close-runde.ts";
import { publishRunde, type RundenBeschluss } from "../../commands/decide-runde.ts";
import { openRunde } from "../../commands/open-runde.ts";
import { discardRunde } from "../../commands/prepare-runde.ts";
import { assignSitze, changeFrist, type Konten, syncSitze, withdrawVorschlag } from "../../commands/run-runde.ts";
import { type AuswahlrundeId, ENTSCHEIDE, type SitzId, type VorschlagId } from "../../rules/runde.ts";

const rev = revField();
const nurRev = <const Name extends string>(aktion: Name) => z.strictObject({ aktion: z.literal(aktion), rev });

const EINFACH = {
  oeffnen: { run: openRunde, meldung: "auswahl-geoeffnet" },
  verwerfen: { run: discardRunde, meldung: "auswahl-verworfen" },
  abgleichen: { run: syncSitze, meldung: "auswahl-abgeglichen" },
  veroeffentlichen: { run: publishRunde, meldung: "auswahl-veroeffentlicht" },
} as const;

const fristSchema = z.strictObject({ aktion: z.literal("frist"), rev, "neue-frist": requiredDatum() });
const schliessenSchema = z.strictObject({ aktion: z.literal("schliessen"), rev, bestaetigt: tick() });
const zurueckziehenSchema = z.strictObject({
  aktion: z.literal("zurueckziehen"),
  rev,
  vorschlag: z.uuid({ error: "fehlt" }).transform((id) => id as VorschlagId),
  warum: requiredText(1_000),
});

type Ergebnis = Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;
export type Gelesen =
  | {
      readonly ok: true;
      readonly values: Record<string, string>;
      readonly run: (ctx: Ctx, id: AuswahlrundeId) => Ergebnis;
      readonly meldung: string;
    }
  | { readonly ok: false; readonly values: Record<string, string>; readonly errors: Record<string, string> };

/** Reads which button of the page of a round was pressed, with its own fields and no others; not draft and decision. */
export function readSchritt(form: FormData, sitze: readonly { readonly id: string }[]): Gelesen {
  const aktion = fieldText(form, "aktion");
  if (aktion === "frist") {
    const read = parseForm(fristSchema, form);
    if (!read.ok) return read;
    const { rev: shown, "neue-frist": frist } = read.value;
    return {
      ok: true,
      values: read.values,
      run: (ctx, id) => changeFrist(ctx, id, shown, frist),
      meldung: "auswahl-frist",
    };
  }
  if (aktion === "schliessen") {
    const read = parseForm(schliessenSchema, form);
    if (!read.ok) return read;
    const { rev: shown, bestaetigt } = read.value;
    return {
      ok: true,
      values: read.values,
      run: (ctx, id) => closeRunde(ctx, id, shown, bestaetigt),
      meldung: "auswahl-geschlossen",
    };
  }
  if (aktion === "zurueckziehen") {
    const read = parseForm(zurueckziehenSchema, form);
    if (!read.ok) return read;
    const { rev: shown, vorschlag, warum } = read.value;
    return {
      ok: true,
      values: read.values,
      run: (ctx, id) => withdrawVorschlag(ctx, id, shown, vorschlag, warum),
      meldung: "auswahl-zurueckgezogen",
    };
  }
  if (aktion === "konten") return readKonten(form, sitze);
  const known = Object.hasOwn(EINFACH, aktion) ? (aktion as keyof typeof EINFACH) : "oeffnen";
  const read = parseForm(nurRev(known), form);
  if (!read.ok) return read;
  const { run, meldung } = EINFACH[known];
  return { ok: true, values: read.values, run: (ctx, id) => run(ctx, id, read.value.rev), meldung };
}

function readKonten(form: FormData, sitze: readonly { readonly id: string }[]): Gelesen {
  const konto = z.union([z.literal(""), z.uuid()], { error: "unbekannt" });
  const fields = sitze.flatMap(({ id }) => [`konto.${id}`, `vertretung.${id}`]);
  const schema = z.strictObject({
    aktion: z.literal("konten"),
    rev,
    ...Object.fromEntries(fields.map((name) => [name, konto.optional()])),
  });
  const read = parseForm(schema, form);
  if (!read.ok) return read;
  const typed = read.values;
  const konten = new Map<SitzId, Konten>(
    sitze.flatMap(({ id }): [SitzId, Konten][] =>
      typed[`konto.${id}`] === undefined
        ? []
        : [
            [
              id as SitzId,
              {
                benutzerId: parseId<"Benutzer">(typed[`konto.${id}`]),
                vertretungBenutzerId: parseId<"Benutzer">(typed[`vertretung.${id}`]),
              },
            ],
          ],
    ),
  );
  return {
    ok: true,
    values: typed,
    run: (ctx, id) => assignSitze(ctx, id, read.value.rev, konten),
    meldung: "auswahl-zugeordnet",
  };
}

const stimme = wholeBetween(0, 999);

/** The decision sheet: a decision and a reason for each candidate, the votes, the day, the text. */
export function beschlussSchema(vorschlaege: readonly { readonly vorschlagId: string }[]) {
  const fields = vorschlaege.flatMap(({ vorschlagId: id }): [string, z.ZodType][] => [
    [`entscheid.${id}`, z.enum(ENTSCHEIDE, { error: "entscheid-fehlt" })],
    [`grund.${id}`, textField(1_000)],
  ]);
  return z.strictObject({
    aktion: z.enum(["entwerfen", "beschliessen"], { error: "unbekannt" }),
    rev,
    ja: stimme,
    nein: stimme,
    enthaltung: stimme,
    tag: requiredDatum(),
    beschluss: textField(10_000),
    ...Object.fromEntries(fields),
  });
}

/** The decisions as typed, those that are none left out. */
export function readEntscheide(
  values: Readonly<Record<string, string>>,
  vorschlaege: readonly { readonly vorschlagId: VorschlagId }[],
): RundenBeschluss["entscheide"] {
  return new Map(
    vorschlaege.flatMap(({ vorschlagId: id }) => {
      const entscheid = ENTSCHEIDE.find((one) => one === values[`entscheid.${id}`]);
      return entscheid ? [[id, { entscheid, grund: (values[`grund.${id}`] ?? "").trim() }] as const] : [];
    }),
  );
}

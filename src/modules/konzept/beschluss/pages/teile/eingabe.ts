import { z } from "zod";
import { optionalId } from "#src/modules/netzwerk/ui.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { fieldText, parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalDatum, requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import { parseId, type Id } from "#src/shared/id.ts";
import { changeBeschluss, decideBeschluss, removeBeschluss } from "../../commands/keep-beschluesse.ts";
import { BESCHLUSSARTEN, type BeschlussAngaben, type BeschlussId } from "../../rules/beschluss.ts";

const angaben = {
  titel: requiredText(160),
  wortlaut: requiredText(4_000),
  grund: textField(4_000),
  gremium: optionalId<"Gremium">(),
  "anderes-gremium": textField(160),
  mitglieder: textField(2_000),
  "endet-am": optionalDatum(),
};
type Angaben = z.output<z.ZodObject<typeof angaben>>;
type Bezuege = Pick<BeschlussAngaben, "handlungsfeldIds" | "querschnittsthemaIds">;

/** Ticked Handlungsfelder and topics; they leave the form, so that the rest can be read strictly. */
function takeBezuege(form: FormData): Bezuege {
  const ids = <Kind extends string>(prefix: string): Id<Kind>[] =>
    [...form.keys()].flatMap((name) =>
      name.startsWith(prefix) ? (parseId<Kind>(name.slice(prefix.length)) ?? []) : [],
    );
  const found = {
    handlungsfeldIds: ids<"Handlungsfeld">("feld."),
    querschnittsthemaIds: ids<"Querschnittsthema">("thema."),
  };
  const mine = [...form.keys()].filter((name) => /^(feld|thema)\.[0-9a-f-]{36}$/.test(name));
  for (const name of mine) form.delete(name);
  return found;
}

const angabenOf = (typed: Angaben, bezuege: Bezuege): BeschlussAngaben => ({
  titel: typed.titel,
  wortlaut: typed.wortlaut,
  grund: typed.grund,
  gremiumId: typed.gremium,
  gremium: typed["anderes-gremium"],
  mitglieder: typed.mitglieder,
  endetAm: typed["endet-am"],
  ...bezuege,
});

/** The form of a new one. */
export function readNeu(form: FormData) {
  const ticked = Object.fromEntries([...form.keys()].filter((name) => name.includes(".")).map((name) => [name, "ja"]));
  const bezuege = takeBezuege(form);
  const read = parseForm(z.strictObject({ art: z.enum(BESCHLUSSARTEN, { error: "unbekannt" }), ...angaben }), form);
  const values = { ...read.values, ...ticked };
  return read.ok
    ? ({ ok: true, values, art: read.value.art, angaben: angabenOf(read.value, bezuege) } as const)
    : ({ ok: false, values, errors: read.errors } as const);
}

const rev = revField();
const schema = z.discriminatedUnion("aktion", [
  z.strictObject({ aktion: z.literal("speichern"), rev, ...angaben }),
  z.strictObject({ aktion: z.literal("beschliessen"), rev, am: requiredDatum() }),
  z.strictObject({ aktion: z.literal("ablehnen"), rev, am: requiredDatum(), warum: requiredText(1_000) }),
  z.strictObject({ aktion: z.literal("beenden"), rev, am: requiredDatum(), warum: requiredText(1_000) }),
  z.strictObject({
    aktion: z.literal("verlaengern"),
    rev,
    am: requiredDatum(),
    warum: requiredText(1_000),
    "endet-am": requiredDatum(),
  }),
  z.strictObject({ aktion: z.literal("loeschen"), rev }),
]);

/** Which button of the page was pressed, with its own fields and no others. */
export function readHandlung(form: FormData) {
  const ticked = Object.fromEntries([...form.keys()].filter((name) => name.includes(".")).map((name) => [name, "ja"]));
  const bezuege =
    fieldText(form, "aktion") === "speichern" ? takeBezuege(form) : { handlungsfeldIds: [], querschnittsthemaIds: [] };
  const read = parseForm(schema, form);
  const values = { ...read.values, ...ticked };
  if (!read.ok) return { ok: false, values, errors: read.errors } as const;
  const typed = read.value;
  const run = (
    ctx: Ctx,
    id: BeschlussId,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }> => {
    if (typed.aktion === "speichern") return changeBeschluss(ctx, id, typed.rev, angabenOf(typed, bezuege));
    if (typed.aktion === "loeschen") return removeBeschluss(ctx, id, typed.rev);
    return decideBeschluss(ctx, id, typed.rev, typed.aktion, {
      am: typed.am,
      grund: "warum" in typed ? typed.warum : "",
      endetAm: "endet-am" in typed ? typed["endet-am"] : null,
    });
  };
  return { ok: true, values, aktion: typed.aktion, run } as const;
}

/** At which field a refusal stands; everything else concerns the whole form. */
const FELD: Readonly<Record<string, string>> = {
  "gremium-fehlt": "gremium",
  "gremium-doppelt": "anderes-gremium",
  "struktur-grund-fehlt": "grund",
  "mitglieder-fehlen": "mitglieder",
  "struktur-ende-fehlt": "endet-am",
  "ende-vorbei": "endet-am",
  "ende-zu-spaet": "endet-am",
  "beschluss-noch-nicht": "am",
};

/** Reasons whose words another subject uses for something else. */
const WORT: Readonly<Record<string, string>> = {
  "ende-fehlt": "struktur-ende-fehlt",
  "beschluss-in-zukunft": "beschluss-noch-nicht",
  "grund-fehlt": "struktur-grund-fehlt",
  "name-vergeben": "struktur-vergeben",
};

export function refusalOf(reason: string): { readonly code: string; readonly feld: string | null } {
  const code = WORT[reason] ?? reason;
  return { code, feld: FELD[code] ?? null };
}

export const isFeld = (name: string): boolean =>
  Object.hasOwn(angaben, name) || name === "am" || name === "warum" || /^(feld|thema)\./.test(name);

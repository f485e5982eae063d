import { z } from "zod";
import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { textField } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { richtung, SPRACHNAMEN, type Sprache, type Sprachtexte, ZIELSPRACHEN } from "../../rules/sprachen.ts";
import { wegweiserTexts } from "../../texts/index.ts";

/** Shown at once; the others open on demand. */
const ZUERST: readonly Sprache[] = ["en", "ar", "uk", "de-simple"];

/** One field per language a short text can be written in, named `in-<tag>`. */
export const sprachtexteShape = (max: number) =>
  Object.fromEntries(ZIELSPRACHEN.map((sprache) => [`in-${sprache}`, textField(max)]));

/** What was typed into the fields of `sprachtexteShape`, empty ones left out. */
export function sprachtexteOf(values: Readonly<Record<string, unknown>>, de?: string): Sprachtexte {
  const typed = ZIELSPRACHEN.flatMap((sprache) => {
    const text = values[`in-${sprache}`];
    return typeof text === "string" && text !== "" ? [[sprache, text] as const] : [];
  });
  return Object.fromEntries(de ? [["de", de] as const, ...typed] : typed);
}

/** A choice among things that exist; "" is none. Message: `auswahl-fehlt`. */
export const oneOf = (rows: readonly { readonly id: string }[]) =>
  textField(40).refine((id) => id === "" || rows.some((row) => row.id === id), { error: "auswahl-fehlt" });

export const requiredOneOf = (rows: readonly { readonly id: string }[]) =>
  textField(40).refine((id) => rows.some((row) => row.id === id), { error: "auswahl-fehlt" });

export const optionsOf = (rows: readonly { readonly id: string; readonly name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

/** The fields of a short text in every language. */
export function SprachtexteFelder({ state, stored }: { state: FormState | undefined; stored: Sprachtexte }) {
  const text = usePage().t(wegweiserTexts);
  const message = useFieldMessage(state);
  const field = (sprache: Sprache) => (
    <TextField
      key={sprache}
      name={`in-${sprache}`}
      label={SPRACHNAMEN[sprache]}
      value={state?.values[`in-${sprache}`] ?? stored[sprache] ?? ""}
      error={message(`in-${sprache}`)}
      lang={sprache}
      dir={richtung(sprache)}
    />
  );
  const rest = ZIELSPRACHEN.filter((sprache) => !ZUERST.includes(sprache));
  return (
    <>
      {ZUERST.map(field)}
      <Disclosure summary={text("sprachen.gruppe")} open={rest.some((one) => stored[one])}>
        {rest.map(field)}
      </Disclosure>
    </>
  );
}

/** Where one is in the office of the guide. */
export function WegweiserInternPfad({ items }: { items: readonly { text: string; href?: string }[] }) {
  const text = usePage().t(wegweiserTexts);
  const first = { text: text("intern.kurztitel"), ...(items.length > 0 ? { href: "/intern/wegweiser" } : {}) };
  return <InternPfad items={[first, ...items]} />;
}

/** Unknown fields are refused, so a choice of many is one field per thing. */
export const ticks = (prefix: string, rows: readonly { readonly id: string }[]) =>
  Object.fromEntries(rows.map(({ id }) => [`${prefix}-${id}`, z.string().optional()]));

export function tickedOf<Id extends string>(
  values: Readonly<Record<string, unknown>>,
  prefix: string,
  rows: readonly { readonly id: Id }[],
): Id[] {
  return rows.map(({ id }) => id).filter((id) => Boolean(values[`${prefix}-${id}`]));
}

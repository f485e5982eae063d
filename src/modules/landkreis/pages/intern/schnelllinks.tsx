import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField } from "#src/platform/http/form.ts";
import { readRows } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { parseRepeatIntent, RepeatGroup } from "#src/ui/repeat-group/repeat-group.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { changeSchnelllinks } from "../../commands/change-schnelllinks.ts";
import { SCHNELLLINKS_MAX } from "../../rules/schnelllink.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { viewEinstellungen } from "../../views/einstellungen.ts";
import { type FormState, useFieldMessage } from "../form-problems.tsx";
import type { Route } from "./+types/schnelllinks";
import { EinstellungSeite } from "./einstellung-seite.tsx";

const FIELDS = ["titelDe", "titelEn", "ziel"] as const;
type Row = Record<(typeof FIELDS)[number], string>;
const EMPTY: Row = { titelDe: "", titelEn: "", ziel: "" };

export async function loader({ context }: Route.LoaderArgs) {
  const { landkreis, schnelllinks } = await viewEinstellungen(context.get(ctxKey));
  const rows = schnelllinks.map(({ titel, ziel }): Row => ({ titelDe: titel.de ?? "", titelEn: titel.en ?? "", ziel }));
  return { rev: landkreis.rev, rows };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  const typed = readRows(form, "links", FIELDS);
  const intent = parseRepeatIntent(form.get("gruppe"));
  const foreign = hasForeignField(form, /^(rev|gruppe|links\[\d+\]\.(titelDe|titelEn|ziel))$/);
  if (intent?.kind === "add" && !foreign) return data({ rows: [...typed, EMPTY], state: null }, 200);
  if (intent?.kind === "remove" && !foreign) {
    return data({ rows: typed.filter((_, index) => String(index) !== intent.key), state: null }, 200);
  }
  const rows = typed.filter((row) => FIELDS.some((field) => row[field].trim() !== ""));
  const errors: Record<string, string> = Object.fromEntries(
    rows.flatMap((row, index) => [
      ...(row.titelDe.trim() === "" ? [[`links[${index}].titelDe`, "fehlt"]] : []),
      ...(row.ziel.trim() === "" ? [[`links[${index}].ziel`, "fehlt"]] : []),
      ...(row.titelDe.length > 120 ? [[`links[${index}].titelDe`, "zu-lang"]] : []),
      ...(row.titelEn.length > 120 ? [[`links[${index}].titelEn`, "zu-lang"]] : []),
    ]),
  );
  if (foreign) errors["?"] = "unbekannt";
  const state = (reason: string | null): FormState => ({ errors, values: {}, reason });
  if (Object.keys(errors).length > 0) return data({ rows, state: state(null) }, 422);
  const links = rows.map((row) => ({
    titel: { de: row.titelDe.trim(), ...(row.titelEn.trim() ? { en: row.titelEn.trim() } : {}) },
    ziel: row.ziel.trim(),
  }));
  const outcome = await changeSchnelllinks(ctx, Number(form.get("rev")), links);
  if (!outcome.ok) return data({ rows, state: state(outcome.reason) }, 409);
  return redirect(localePath(ctx.locale, "/intern/einstellungen?ok=schnelllinks-gespeichert"));
}

/** The links on the page of the Fachstelle, in this order (R022). */
export default function Schnelllinks({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(landkreisTexts);
  const rows = actionData?.rows ?? loaderData.rows;
  const state = actionData?.state ?? undefined;
  const message = useFieldMessage(state);
  const name = (index: number, field: keyof Row) => `links[${index}].${field}`;
  return (
    <EinstellungSeite
      title={text("schnelllinks.titel")}
      lead={text("schnelllinks.vorspann")}
      path="/intern/einstellungen/schnelllinks"
      rev={loaderData.rev}
      state={state}
      fields={rows.flatMap((_, index) =>
        FIELDS.map((field) => ({ name: name(index, field), label: text(`schnelllinks.${field}`) })),
      )}
      reasons={{
        "ziel-unbrauchbar": text("schnelllinks.ziel-unbrauchbar"),
        "zu-viele": text("schnelllinks.zu-viele", { anzahl: SCHNELLLINKS_MAX }),
      }}
      submit={text("schnelllinks.speichern")}
      defaultSubmit={{}}
    >
      <RepeatGroup
        name="gruppe"
        addLabel={text("schnelllinks.hinzufuegen")}
        empty={text("schnelllinks.keine")}
        entries={rows.map((row, index) => ({
          key: String(index),
          legend: text("schnelllinks.nummer", { nummer: index + 1 }),
          removeLabel: text("schnelllinks.entfernen", { nummer: index + 1 }),
          children: FIELDS.map((field) => (
            <TextField
              key={field}
              name={name(index, field)}
              label={text(`schnelllinks.${field}`)}
              hint={field === "ziel" ? text("schnelllinks.ziel.hinweis") : undefined}
              value={row[field]}
              error={message(name(index, field))}
              {...(field === "titelEn" ? { lang: "en" } : {})}
            />
          )),
        }))}
      />
    </EinstellungSeite>
  );
}

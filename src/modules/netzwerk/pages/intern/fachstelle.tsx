import { data, redirect } from "react-router";
import { FormSeite, type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { parseRepeatIntent, RepeatGroup } from "#src/ui/repeat-group/repeat-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { changeFachstelle } from "../../commands/change-fachstelle.ts";
import { EBENEN, EBENEN_MAX } from "../../rules/fachstelle.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewFachstelleForm } from "../../views/intern.ts";
import type { Route } from "./+types/fachstelle";
import { type EbeneRow, FACHSTELLE_FIELDS, NEW_EBENE, parseFachstelle } from "./fachstelle-form.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return viewFachstelleForm(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  const parsed = parseFachstelle(form);
  const { rows, values } = parsed;
  const intent = parseRepeatIntent(form.get("gruppe"));
  if (intent && (parsed.ok || parsed.errors["?"] === undefined)) {
    const next =
      intent.kind === "add"
        ? [...rows, NEW_EBENE].slice(0, EBENEN_MAX)
        : rows.filter((_, index) => String(index) !== intent.key);
    return data({ rows: next, values, state: null }, 200);
  }
  if (!parsed.ok) {
    const state: FormState = { errors: parsed.errors, values, reason: null };
    return data({ rows, values, state }, 422);
  }
  const outcome = await changeFachstelle(ctx, parsed.rev, parsed.value);
  if (!outcome.ok) {
    const state: FormState = { errors: {}, values, reason: outcome.reason };
    return data({ rows, values, state }, 409);
  }
  return redirect(localePath(ctx.locale, "/intern/fachstelle?ok=fachstelle-gespeichert"));
}

/** The profile of the Fachstelle (R004): which Stelle, whose mandate, which bodies on which level. */
export default function FachstelleIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, link } = usePage();
  const text = t(netzwerkTexts);
  const { fachstelle, einheiten } = loaderData;
  const state = actionData?.state ?? undefined;
  const message = useFieldMessage(state);
  const rows: readonly EbeneRow[] = actionData?.rows ?? fachstelle?.ebenen ?? [];
  const stored = {
    stelleId: fachstelle?.stelleId ?? "",
    auftrag: fachstelle?.auftrag ?? "",
    beschlossenVon: fachstelle?.beschlossenVon ?? "",
    beschlossenAm: fachstelle?.beschlossenAm ? f.date(fachstelle.beschlossenAm) : "",
    handlungsfelder: fachstelle?.handlungsfelder ?? "",
  };
  const value = (name: keyof typeof stored) => actionData?.values[name] ?? stored[name];
  const rowName = (index: number, field: keyof EbeneRow) => `ebenen[${index}].${field}`;
  return (
    <FormSeite
      pfad={[{ text: text("netzwerk.titel"), href: "/intern/netzwerk" }]}
      title={text("fachstelle.titel")}
      lead={text("fachstelle.vorspann")}
      action="/intern/fachstelle"
      back="/intern/netzwerk"
      rev={fachstelle?.rev ?? 0}
      state={state}
      fields={[
        ...FACHSTELLE_FIELDS.map((name) => ({ name, label: text(`fachstelle.${name}`), current: stored[name] })),
        ...rows.flatMap((_, index) =>
          (["name", "beschreibung"] as const).map((field) => ({
            name: rowName(index, field),
            label: text(`fachstelle.ebene.${field}`),
          })),
        ),
      ]}
      reasons={{
        "stelle-fehlt": text("fachstelle.stelle-fehlt"),
        "zu-viele": text("fachstelle.zu-viele", { anzahl: EBENEN_MAX }),
        "beschluss-in-der-zukunft": text("fachstelle.beschluss-in-der-zukunft"),
      }}
      submit={text("fachstelle.speichern")}
      defaultSubmit={{}}
      after={
        fachstelle ? (
          <p>
            <TextLink href={link("/fachstelle")}>{text("fachstelle.ansehen")}</TextLink>
          </p>
        ) : null
      }
    >
      <SelectField
        name="stelleId"
        label={text("fachstelle.stelleId")}
        hint={text("fachstelle.stelleId.hinweis")}
        value={value("stelleId")}
        error={message("stelleId")}
        empty={text("waehlen")}
        options={einheiten.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        name="auftrag"
        label={text("fachstelle.auftrag")}
        hint={text("fachstelle.auftrag.hinweis")}
        value={value("auftrag")}
        error={message("auftrag")}
        rows={8}
      />
      <TextField
        name="beschlossenVon"
        label={text("fachstelle.beschlossenVon")}
        value={value("beschlossenVon")}
        error={message("beschlossenVon")}
      />
      <DateField
        name="beschlossenAm"
        label={text("fachstelle.beschlossenAm")}
        hint={text("datum.hinweis")}
        value={value("beschlossenAm")}
        error={message("beschlossenAm")}
      />
      <RepeatGroup
        name="gruppe"
        addLabel={text("fachstelle.hinzufuegen")}
        empty={text("fachstelle.keine-ebene")}
        entries={rows.map((row, index) => ({
          key: String(index),
          legend: text("fachstelle.nummer", { nummer: index + 1 }),
          removeLabel: text("fachstelle.entfernen", { nummer: index + 1 }),
          children: (
            <>
              <TextField
                name={rowName(index, "name")}
                label={text("fachstelle.ebene.name")}
                value={row.name}
                error={message(rowName(index, "name"))}
              />
              <SelectField
                name={rowName(index, "ebene")}
                label={text("fachstelle.ebene")}
                value={row.ebene}
                error={message(rowName(index, "ebene"))}
                options={EBENEN.map((one) => ({ value: one, label: text(`ebene.${one}`) }))}
              />
              <TextArea
                name={rowName(index, "beschreibung")}
                label={text("fachstelle.ebene.beschreibung")}
                value={row.beschreibung}
                error={message(rowName(index, "beschreibung"))}
              />
            </>
          ),
        }))}
      />
      <TextArea
        name="handlungsfelder"
        label={text("fachstelle.handlungsfelder")}
        value={value("handlungsfelder")}
        error={message("handlungsfelder")}
        rows={5}
      />
    </FormSeite>
  );
}

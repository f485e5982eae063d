import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { richtung, SPRACHEN, SPRACHNAMEN, type Sprachtexte } from "../../../rules/sprachen.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { changeHaeufigeFrage, createHaeufigeFrage, removeHaeufigeFrage } from "../../commands/change-frage.ts";
import type { HaeufigeFrageId } from "../../rules/frage.ts";
import { fragenTexts } from "../../texts/index.ts";
import { viewFragenIntern } from "../../views/fragen.ts";
import type { Route } from "./+types/fragen";

const HERE = "/intern/wegweiser/fragen";
const texte = (name: string, most: number) =>
  Object.fromEntries(SPRACHEN.map((one) => [`${name}-${one}`, one === "de" ? requiredText(most) : textField(most)]));
const schema = z.strictObject({
  /** Empty: a new one. */
  id: textField(40),
  rev: revField(),
  thema: requiredText(80),
  tat: z.enum(["entfernen"], { error: "unbekannt" }).optional(),
  ...texte("frage", 200),
  ...texte("antwort", 1500),
});

function textsOf(values: Readonly<Record<string, unknown>>, name: string): Sprachtexte {
  return Object.fromEntries(
    SPRACHEN.flatMap((one) => {
      const text = values[`${name}-${one}`];
      return typeof text === "string" && text !== "" ? [[one, text] as const] : [];
    }),
  );
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const asked = url.searchParams.get("frage");
  return viewFragenIntern(context.get(ctxKey), asked === null ? null : idParam<"HaeufigeFrage">(asked));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewFragenIntern(ctx, null);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, thema, tat } = form.value;
  const id: HaeufigeFrageId | null = form.value.id === "" ? null : idParam<"HaeufigeFrage">(form.value.id);
  const neu = { thema, fragen: textsOf(form.value, "frage"), antworten: textsOf(form.value, "antwort") };
  const outcome =
    id === null
      ? await createHaeufigeFrage(ctx, neu)
      : tat === "entfernen"
        ? await removeHaeufigeFrage(ctx, id, rev)
        : await changeHaeufigeFrage(ctx, id, rev, neu);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${HERE}?ok=frage-${tat === "entfernen" ? "entfernt" : "gespeichert"}`));
}

/** The list of questions, and one of them to change or a new one. */
export default function FragenIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { fragen, offen } = loaderData;
  const { t, link } = usePage();
  const text = t(fragenTexts);
  const message = useFieldMessage(actionData);
  const value = (name: string, stored: string | undefined) =>
    actionData ? (actionData.values[name] ?? "") : (stored ?? "");
  return (
    <FormSeite
      pfad={[{ text: t(wegweiserTexts)("intern.kurztitel"), href: "/intern/wegweiser" }]}
      title={text("titel")}
      lead={text("intern.vorspann")}
      action={offen ? `${HERE}?frage=${offen.id}` : HERE}
      back="/intern/wegweiser"
      rev={offen?.rev ?? 0}
      state={actionData}
      fields={[{ name: "thema", label: text("feld.thema"), current: offen?.thema }]}
      reasons={{ "halbe-sprache": text("grund.halbe-sprache") }}
      submit={text(offen ? "speichern" : "anlegen")}
      defaultSubmit={{}}
      buttons={
        offen ? (
          <Button variant="tertiary" name="tat" value="entfernen">
            {text("entfernen")}
          </Button>
        ) : null
      }
      before={
        <>
          <Section id="fragen" heading={text("liste")} first>
            {fragen.length === 0 ? (
              <EmptyState title={text("leer")}>{text("intern.leer")}</EmptyState>
            ) : (
              <CardTable
                caption={text("liste")}
                captionHidden
                rows={fragen}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: "frage",
                    header: text("feld.frage"),
                    rowHeader: true,
                    cell: (row) => <TextLink href={link(`${HERE}?frage=${row.id}`)}>{row.fragen.de}</TextLink>,
                  },
                  { key: "thema", header: text("feld.thema"), cell: (row) => row.thema },
                  {
                    key: "sprachen",
                    header: text("spalte.sprachen"),
                    cell: (row) =>
                      SPRACHEN.filter((one) => row.fragen[one])
                        .map((one) => SPRACHNAMEN[one])
                        .join(", "),
                  },
                ]}
              />
            )}
          </Section>
          <h2>{text(offen ? "aendern" : "neu")}</h2>
        </>
      }
    >
      <HiddenField name="id" value={offen?.id ?? ""} />
      <TextField
        name="thema"
        label={text("feld.thema")}
        hint={text("feld.thema.hinweis")}
        value={value("thema", offen?.thema)}
        error={message("thema")}
      />
      {SPRACHEN.map((one) => (
        <div key={one}>
          <TextField
            name={`frage-${one}`}
            label={text("feld.frage.in", { sprache: SPRACHNAMEN[one] })}
            optional={one === "de" ? undefined : text("freiwillig")}
            value={value(`frage-${one}`, offen?.fragen[one])}
            error={message(`frage-${one}`)}
            lang={one}
            dir={richtung(one)}
          />
          <TextArea
            name={`antwort-${one}`}
            label={text("feld.antwort.in", { sprache: SPRACHNAMEN[one] })}
            optional={one === "de" ? undefined : text("freiwillig")}
            value={value(`antwort-${one}`, offen?.antworten[one])}
            error={message(`antwort-${one}`)}
            rows={2}
            lang={one}
            dir={richtung(one)}
          />
        </div>
      ))}
    </FormSeite>
  );
}

import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { oneOf, optionsOf } from "../../../pages/intern/felder.tsx";
import { RISIKEN } from "../../../rules/pruefung.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { changePflege, confirmEintrag } from "../../commands/care.ts";
import { pflegeTexts } from "../../texts/index.ts";
import { viewPflegeForm } from "../../views/pflege.ts";
import type { Route } from "./+types/eintrag";

const LISTE = "/intern/wegweiser/pflege";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewPflegeForm(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id: string = idParam(params.id);
  const { stellen } = await viewPflegeForm(ctx, id);
  const schema = z.strictObject({
    rev: revField(),
    verantwortlich: oneOf(stellen),
    risiko: z.enum(RISIKEN, { error: "auswahl-fehlt" }),
    tat: z.enum(["bestaetigt"], { error: "unbekannt" }).optional(),
  });
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, verantwortlich, risiko, tat } = form.value;
  const verantwortlichId = stellen.find((one) => one.id === verantwortlich)?.id ?? null;
  const outcome = tat
    ? await confirmEintrag(ctx, id, rev)
    : await changePflege(ctx, id, rev, { verantwortlichId, risiko });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${LISTE}/${id}?ok=pflege-${tat ?? "gespeichert"}`));
}

/** Who keeps one entry, how much harm a wrong one does, and when it was checked: the same form for every kind. */
export default function PflegeEintrag({ loaderData: eintrag, actionData }: Route.ComponentProps) {
  const { t, f, link } = usePage();
  const text = t(pflegeTexts);
  const guide = t(wegweiserTexts);
  const message = useFieldMessage(actionData);
  const { lesbarkeit } = eintrag;
  return (
    <FormSeite
      pfad={[
        { text: guide("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("titel"), href: LISTE },
      ]}
      title={eintrag.titel}
      lead={text("form.vorspann", { art: text(`eintragart.${eintrag.art}`) })}
      action={`${LISTE}/${eintrag.id}`}
      back={LISTE}
      rev={eintrag.rev}
      state={actionData}
      fields={[
        { name: "verantwortlich", label: text("feld.verantwortlich"), current: eintrag.verantwortlichId ?? "" },
        { name: "risiko", label: guide("feld.risiko"), current: eintrag.risiko },
      ]}
      reasons={{ "ohne-stelle": text("grund.ohne-stelle") }}
      submit={text("form.speichern")}
      defaultSubmit={{}}
      buttons={
        <Button name="tat" value="bestaetigt">
          {text("art.stimmt")}
        </Button>
      }
      before={
        <DescriptionList
          items={[
            { term: text("feld.pflegt"), details: eintrag.stelle ?? text("fachstelle") },
            {
              term: text("spalte.geprueft"),
              details: eintrag.geprueftAm ? f.date(eintrag.geprueftAm) : text("alter.nie"),
            },
            {
              term: text("spalte.bis"),
              details: eintrag.pruefenBis ? f.date(eintrag.pruefenBis) : text("alter.sofort"),
            },
            ...(lesbarkeit
              ? [
                  {
                    term: guide("lesbarkeit"),
                    details: guide(`lesbarkeit.${lesbarkeit.stufe}`, { wert: lesbarkeit.wert }),
                  },
                ]
              : []),
            {
              term: text("spalte.eintrag"),
              details: (
                <>
                  <TextLink href={link(eintrag.intern)}>{text("form.aendern")}</TextLink>
                  {eintrag.seite ? (
                    <>
                      {" · "}
                      <TextLink href={link(eintrag.seite)}>{text("link.ansehen")}</TextLink>
                    </>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      }
    >
      <SelectField
        name="verantwortlich"
        label={text("feld.verantwortlich")}
        hint={text("feld.verantwortlich.hinweis")}
        value={actionData?.values["verantwortlich"] ?? eintrag.verantwortlichId ?? ""}
        error={message("verantwortlich")}
        empty={text("feld.verantwortlich.leer")}
        options={optionsOf(eintrag.stellen)}
      />
      <RadioGroup
        name="risiko"
        label={guide("feld.risiko")}
        value={actionData?.values["risiko"] ?? eintrag.risiko}
        error={message("risiko")}
        choices={RISIKEN.map((one) => ({ value: one, label: guide(`risiko.${one}`) }))}
      />
    </FormSeite>
  );
}

import { data, redirect } from "react-router";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { isSprache, richtung, SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { METHODEN } from "../../../rules/uebersetzung.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { changeArtikelText } from "../../commands/change-artikel.ts";
import type { ArtikelId } from "../../rules/artikel.ts";
import { artikelTexts } from "../../texts/index.ts";
import { viewArtikelForm } from "../../views/intern.ts";
import type { Route } from "./+types/uebersetzung";
import { uebersetzungSchema, useArtikelGruende } from "./artikel-form.ts";

const LIST = "/intern/wegweiser/artikel";

async function read(ctx: Parameters<typeof viewArtikelForm>[0], id: ArtikelId, sprache: string | undefined) {
  if (!isSprache(sprache) || sprache === "de") throw new NotFound();
  const { artikel, texte } = await viewArtikelForm(ctx, id);
  if (!artikel) throw new NotFound();
  return { sprache, artikel, own: texte.find((one) => one.sprache === sprache) ?? null };
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const { sprache, artikel, own } = await read(context.get(ctxKey), idParam(params.id), params.sprache);
  const { id, titel, text, textstand } = artikel;
  return {
    sprache,
    deutsch: { id, titel, text, textstand },
    rev: own?.rev ?? 0,
    stored: {
      titel: own?.titel ?? "",
      text: own?.text ?? "",
      methode: own?.methode ?? "mensch",
      geprueft: own?.geprueftAm && own.ausTextstand === textstand ? "ja" : "",
    },
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Artikel">(params.id) as ArtikelId;
  const { sprache } = await read(ctx, id, params.sprache);
  const form = parseForm(uebersetzungSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, textstand, ...neu } = form.value;
  const outcome = await changeArtikelText(ctx, id, sprache, rev, textstand, neu);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${LIST}/${id}?ok=uebersetzung-gespeichert`));
}

/** One Artikel in another language, with the German text above it. */
export default function ArtikelUebersetzung({ loaderData, actionData }: Route.ComponentProps) {
  const { sprache, deutsch, rev, stored } = loaderData;
  const { t } = usePage();
  const guide = t(wegweiserTexts);
  const text = t(artikelTexts);
  const message = useFieldMessage(actionData);
  const here = `${LIST}/${deutsch.id}`;
  const value = (name: keyof typeof stored) => (actionData ? (actionData.values[name] ?? "") : stored[name]);
  const written = { lang: sprache, dir: richtung(sprache) };
  return (
    <FormSeite
      pfad={[
        { text: guide("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("intern.titel"), href: LIST },
        { text: deutsch.titel, href: here },
      ]}
      title={guide("uebersetzung.titel", { sprache: SPRACHNAMEN[sprache], titel: deutsch.titel })}
      lead={guide("uebersetzung.text", { stand: deutsch.textstand })}
      action={`${here}/sprachen/${sprache}`}
      back={here}
      rev={rev}
      state={actionData}
      fields={(["titel", "text", "methode"] as const).map((name) => ({
        name,
        label: name === "methode" ? guide("uebersetzung.feld.methode") : text(`feld.${name}`),
        current: stored[name],
      }))}
      reasons={useArtikelGruende()}
      submit={guide("uebersetzung.speichern")}
    >
      <HiddenField name="textstand" value={String(deutsch.textstand)} />
      <Disclosure summary={text("deutscher-text")} open>
        <TextBlock text={`${deutsch.titel}\n\n${deutsch.text}`} lang="de" dir="ltr" />
      </Disclosure>
      <TextField name="titel" label={text("feld.titel")} value={value("titel")} error={message("titel")} {...written} />
      <TextArea
        name="text"
        label={text("feld.text")}
        hint={text("feld.text.hinweis")}
        rows={16}
        value={value("text")}
        error={message("text")}
        {...written}
      />
      <RadioGroup
        name="methode"
        label={guide("uebersetzung.feld.methode")}
        value={value("methode")}
        error={message("methode")}
        choices={METHODEN.map((one) => ({ value: one, label: guide(`methode.${one}`) }))}
      />
      <Checkbox name="geprueft" label={guide("uebersetzung.feld.geprueft")} checked={value("geprueft") !== ""} />
    </FormSeite>
  );
}

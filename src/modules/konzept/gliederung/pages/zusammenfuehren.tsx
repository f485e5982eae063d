import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { type Id, parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../pages/teile/sprache.ts";
import { mergeGlieder } from "../commands/merge-glieder.ts";
import { WAHLFELDER, type Wahl } from "../rules/zusammenfuehren.ts";
import { viewZusammenfuehrung } from "../views/einordnen.ts";
import { artParam } from "./art-param.ts";
import { FeldtextZeile, MergeVorschau } from "./teile/merge-vorschau.tsx";
import { OrdnenRahmen } from "./teile/ordnen-rahmen.tsx";
import { GrundFeld } from "./teile/grund-feld.tsx";
import type { Route } from "./+types/zusammenfuehren";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const mit = url.searchParams.get("mit");
  const mitId = mit ? parseId<"Glied">(mit) : null;
  const id = idParam<"Glied">(params.id);
  return viewZusammenfuehrung(context.get(ctxKey), artParam(params.art), id, mitId === id ? null : mitId);
}

const FELD = /^(handlung|mit|bleibt|grund|rev-a|rev-b|feld-[a-zA-Z]{1,40})$/u;
const REV = /^\d{1,9}$/u;

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const [art, id] = [artParam(params.art), idParam<"Glied">(params.id)];
  const form = await request.formData();
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") values[name] = value;
  const again = (grund: string | null, status: number, vorschau = false) => data({ grund, values, vorschau }, status);
  const mit: Id<"Glied"> = idParam(fieldText(form, "mit"));
  const [revA, revB] = [fieldText(form, "rev-a"), fieldText(form, "rev-b")];
  if (hasForeignField(form, FELD) || !REV.test(revA) || !REV.test(revB)) return again("unbekannt", 422);
  const bleibt = fieldText(form, "bleibt");
  if (bleibt !== "a" && bleibt !== "b") return again("bleibt-fehlt", 422);
  const grund = fieldText(form, "grund").slice(0, 1000).trim();
  if (grund === "") return again("ohne-grund", 422);
  if (form.get("handlung") === "vorschau") return again(null, 200, true);
  if (form.get("handlung") !== "zusammenfuehren") return again("unbekannt", 422);
  const wahl: Wahl = {};
  for (const feld of WAHLFELDER[art]) {
    const from = fieldText(form, `feld-${feld}`);
    if (from === "a" || from === "b") wahl[feld] = from === bleibt ? "bleibt" : "geht";
  }
  const outcome = await mergeGlieder(ctx, art, {
    bleibtId: bleibt === "a" ? id : mit,
    gehtId: bleibt === "a" ? mit : id,
    revBleibt: Number(bleibt === "a" ? revA : revB),
    revGeht: Number(bleibt === "a" ? revB : revA),
    wahl,
    grund,
  });
  if (!outcome.ok) return again(outcome.reason, 409);
  return redirect(localePath(ctx.locale, `/intern/kette/${art}/${outcome.value.id}?ok=glieder-zusammengefuehrt`));
}

/** Two elements become one: choose the other, choose what stays, look at it, do it. */
export default function Zusammenfuehren({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const { art, glied, mit } = view;
  const typed = actionData?.values ?? {};
  const here = `/intern/kette/${art}/${glied.id}/zusammenfuehren`;
  const options = view.art === "handlungsfeld" ? view.andere.flatMap((group) => group.options) : view.andere;
  return (
    <OrdnenRahmen art={art} glied={glied} schritt="zusammenfuehren" grund={actionData?.grund}>
      {!mit && options.length === 0 ? (
        <EmptyState
          title={text("gliederung.zusammenfuehren.niemand")}
          action={<TextLink href={link(`/intern/kette/${art}/${glied.id}`)}>{text("gliederung.zurueck")}</TextLink>}
        >
          {text("gliederung.zusammenfuehren.niemand.text")}
        </EmptyState>
      ) : !mit ? (
        <Form method="get">
          <SelectField
            name="mit"
            label={text("gliederung.zusammenfuehren.mit")}
            empty={text("gliederung.waehlen")}
            options={options}
            lang="de"
            required
          />
          <Button variant="primary">{text("gliederung.weiter")}</Button>
        </Form>
      ) : actionData?.vorschau ? (
        <MergeVorschau view={{ ...view, mit }} typed={typed} zurueck={link(`${here}?mit=${mit.id}`)} />
      ) : (
        <Form>
          <HiddenField name="mit" value={mit.id} />
          <HiddenField name="rev-a" value={String(glied.rev)} />
          <HiddenField name="rev-b" value={String(mit.rev)} />
          <RadioGroup
            name="bleibt"
            label={text("gliederung.bleibt")}
            hint={text("gliederung.bleibt.hinweis")}
            value={typed["bleibt"] ?? "a"}
            lang="de"
            choices={[
              { value: "a", label: glied.name },
              { value: "b", label: mit.name },
            ]}
          />
          {view.felder.length > 0 ? (
            <Section close heading={text("gliederung.felder")}>
              {view.felder.map(({ feld, a, b }) => (
                <RadioGroup
                  key={feld}
                  name={`feld-${feld}`}
                  label={text(`gliederung.feld.${feld}`, { feld: woerter.feld })}
                  value={typed[`feld-${feld}`] ?? (a.text === "" && a.code === null ? "b" : "a")}
                  choices={[
                    { value: "a", label: <FeldtextZeile wert={a} /> },
                    { value: "b", label: <FeldtextZeile wert={b} /> },
                  ]}
                />
              ))}
            </Section>
          ) : null}
          <GrundFeld typed={typed} />
          <ActionRow>
            <Button variant="primary" name="handlung" value="vorschau">
              {text("gliederung.vorschau")}
            </Button>
            <TextLink href={link(here)}>{text("gliederung.anderes")}</TextLink>
          </ActionRow>
        </Form>
      )}
    </OrdnenRahmen>
  );
}

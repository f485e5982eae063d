import { data, redirect } from "react-router";
import { z } from "zod";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../pages/teile/sprache.ts";
import { moveGlied } from "../commands/move-glied.ts";
import { orderGlied } from "../commands/order-glied.ts";
import { viewEinordnen } from "../views/einordnen.ts";
import { artParam } from "./art-param.ts";
import { Getragen, OrdnenRahmen } from "./teile/ordnen-rahmen.tsx";
import { GrundFeld } from "./teile/grund-feld.tsx";
import type { Route } from "./+types/einordnen";

const umzug = { rev: revField(), feld: z.string(), grund: textField(1000), mitnehmen: tick() };
const schema = z.discriminatedUnion("handlung", [
  z.strictObject({ handlung: z.literal("platz"), platz: z.string().max(12) }),
  z.strictObject({ handlung: z.literal("vorschau"), ...umzug }),
  z.strictObject({ handlung: z.literal("verschieben"), ...umzug }),
]);

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewEinordnen(context.get(ctxKey), artParam(params.art), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const [art, id] = [artParam(params.art), idParam<"Glied">(params.id)];
  const { felder } = await viewEinordnen(ctx, art, id);
  const form = parseForm(schema, await request.formData());
  const again = (grund: string | null, status: number, vorschau = false) =>
    data({ grund, values: form.values, vorschau }, status);
  if (!form.ok) return again("unbekannt", 422);
  const typed = form.value;
  const done = (ok: string) => redirect(localePath(ctx.locale, `/intern/kette/${art}/${id}?ok=${ok}`));
  if (typed.handlung === "platz") {
    const platz = /^\d{1,5}$/u.test(typed.platz.trim()) ? Number(typed.platz) : 0;
    if (art === "massnahme" || platz < 1) return again("platz-falsch", 422);
    const outcome = await orderGlied(ctx, art, id, { platz });
    return outcome.ok ? done("reihenfolge-gespeichert") : again(outcome.reason, 409);
  }
  if (art === "handlungsfeld") return again("unbekannt", 422);
  // There is no other Handlungsfeld in which she may write.
  if (felder.length === 0) throw new NotAllowed();
  if (typed.feld === "") return again("feld-fehlt", 422);
  if (typed.grund === "") return again("ohne-grund", 422);
  if (typed.handlung === "vorschau") return again(null, 200, true);
  const { grund, mitnehmen, rev } = typed;
  const outcome = await moveGlied(ctx, art, id, { handlungsfeldId: idParam(typed.feld), grund, mitnehmen, rev });
  return outcome.ok ? done("glied-verschoben") : again(outcome.reason, 409);
}

/** Where an element stands: its place, its Handlungsfeld, and the ways to merge and split it. */
export default function Einordnen({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const { art, glied } = view;
  const typed = actionData?.values ?? {};
  return (
    <OrdnenRahmen art={art} glied={glied} schritt="einordnen" grund={actionData?.grund}>
      {actionData?.vorschau ? (
        <Vorschau view={view} typed={typed} />
      ) : (
        <>
          {art === "massnahme" ? null : (
            <Section close id="platz" heading={text("gliederung.platz")}>
              <p className="kern-body">{text("gliederung.platz.steht", { platz: view.platz, anzahl: view.anzahl })}</p>
              <Form>
                <TextField
                  name="platz"
                  label={text("gliederung.platz.neu")}
                  hint={text("gliederung.platz.hinweis", { anzahl: view.anzahl })}
                  value={typed["platz"] ?? String(view.platz)}
                  inputMode="numeric"
                  maxLength={5}
                />
                <Button name="handlung" value="platz">
                  {text("gliederung.platz.tun")}
                </Button>
              </Form>
            </Section>
          )}
          {view.felder.length > 0 ? (
            <Section id="feld" heading={text("gliederung.umzug")}>
              <p className="kern-body">
                {text("gliederung.umzug.steht")} <strong lang="de">{view.feld}</strong>
              </p>
              <Form>
                <HiddenField name="rev" value={String(glied.rev)} />
                <SelectField
                  name="feld"
                  label={woerter.feld}
                  value={typed["feld"] ?? ""}
                  empty={text("gliederung.waehlen")}
                  options={view.felder}
                  lang="de"
                  required
                />
                {view.mitziehend.length > 0 ? (
                  <Checkbox
                    name="mitnehmen"
                    label={text("gliederung.mitnehmen", { kennungen: view.mitziehend.join(", ") })}
                    hint={text("gliederung.mitnehmen.hinweis")}
                    checked={Boolean(typed["mitnehmen"])}
                  />
                ) : null}
                <GrundFeld typed={typed} />
                <Button name="handlung" value="vorschau">
                  {text("gliederung.vorschau")}
                </Button>
              </Form>
            </Section>
          ) : null}
          <Section id="mehr" heading={text("gliederung.mehr")}>
            <ActionRow>
              <ButtonLink href={link(`/intern/kette/${art}/${glied.id}/zusammenfuehren`)}>
                {text("gliederung.zusammenfuehren")}
              </ButtonLink>
              <ButtonLink href={link(`/intern/kette/${art}/${glied.id}/teilen`)}>
                {text("gliederung.teilen")}
              </ButtonLink>
            </ActionRow>
          </Section>
        </>
      )}
    </OrdnenRahmen>
  );
}

type View = Route.ComponentProps["loaderData"];

/** What will happen, before it happens. */
function Vorschau({ view, typed }: { view: View; typed: Readonly<Record<string, string>> }) {
  const { text, link } = useTexte();
  const { art, glied, mitziehend } = view;
  const ziel = view.felder.find((feld) => feld.value === typed["feld"]);
  const along = typed["mitnehmen"] ? mitziehend : [];
  return (
    <Section close id="vorschau" heading={text("gliederung.vorschau.titel")}>
      <Notice
        title={text("gliederung.umzug.wird", { name: glied.kennung, von: view.feld ?? "", nach: ziel?.label ?? "" })}
      >
        <p>
          {along.length > 0
            ? text("gliederung.umzug.mit", { kennungen: along.join(", ") })
            : text("gliederung.umzug.allein")}
        </p>
        <p>{text("gliederung.umzug.bleibt")}</p>
      </Notice>
      <Form>
        <Getragen werte={typed} />
        <ActionRow>
          <Button variant="primary" name="handlung" value="verschieben">
            {text("gliederung.umzug.tun")}
          </Button>
          <TextLink href={link(`/intern/kette/${art}/${glied.id}`)}>{text("abbrechen")}</TextLink>
        </ActionRow>
      </Form>
    </Section>
  );
}

import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section, SubHeading } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../pages/teile/sprache.ts";
import { splitGlied } from "../commands/split-glied.ts";
import { decideTeilung, type Teilung, type Verteilung, VERTEILUNGEN, verteilungKey } from "../rules/teilen.ts";
import { viewTeilung } from "../views/einordnen.ts";
import { artParam } from "./art-param.ts";
import { Getragen, OrdnenRahmen } from "./teile/ordnen-rahmen.tsx";
import { GrundFeld } from "./teile/grund-feld.tsx";
import type { Route } from "./+types/teilen";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewTeilung(context.get(ctxKey), artParam(params.art), idParam(params.id));
}

const FELD = /^(handlung|rev|titel|neuerTitel|neueBeschreibung|grund|v-[a-z]{4,13}-[0-9a-f-]{36})$/u;

/** What was typed; whatever is left out stays where it is. */
function readTeilung(form: FormData): Teilung {
  const verteilung: Record<string, Verteilung> = {};
  for (const [name, value] of form) {
    const chosen = VERTEILUNGEN.find((one) => one === value);
    if (name.startsWith("v-") && chosen) verteilung[name.slice(2)] = chosen;
  }
  const rev = fieldText(form, "rev");
  return {
    titel: fieldText(form, "titel").slice(0, 400),
    neuerTitel: fieldText(form, "neuerTitel").slice(0, 400),
    neueBeschreibung: fieldText(form, "neueBeschreibung").slice(0, 10_000),
    grund: fieldText(form, "grund").slice(0, 1000),
    rev: /^\d{1,9}$/u.test(rev) ? Number(rev) : 0,
    verteilung,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const [art, id] = [artParam(params.art), idParam<"Glied">(params.id)];
  const form = await request.formData();
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") values[name] = value;
  const again = (grund: string | null, status: number, vorschau = false) => data({ grund, values, vorschau }, status);
  if (hasForeignField(form, FELD)) return again("unbekannt", 422);
  const typed = readTeilung(form);
  if (form.get("handlung") === "vorschau") {
    const { glied } = await viewTeilung(ctx, art, id);
    const decided = decideTeilung(glied, typed);
    return decided.ok ? again(null, 200, true) : again(decided.reason, 409);
  }
  if (form.get("handlung") !== "teilen") return again("unbekannt", 422);
  const outcome = await splitGlied(ctx, art, id, typed);
  if (!outcome.ok) return again(outcome.reason, 409);
  return redirect(localePath(ctx.locale, `/intern/kette/${art}/${outcome.value.id}?ok=glied-geteilt`));
}

/** One element becomes two: name both, distribute what hangs on it, look at it, do it. */
export default function Teilen({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { art, glied, teile, beide } = view;
  const typed = actionData?.values ?? {};
  const here = `/intern/kette/${art}/${glied.id}`;
  return (
    <OrdnenRahmen art={art} glied={glied} schritt="teilen" grund={actionData?.grund}>
      {actionData?.vorschau ? (
        <Vorschau view={view} typed={typed} />
      ) : (
        <Form>
          <HiddenField name="rev" value={String(glied.rev)} />
          <TextField
            name="titel"
            label={text("gliederung.teilen.erster", { name: glied.kennung || glied.titel })}
            hint={text("gliederung.teilen.erster.hinweis")}
            value={typed["titel"] ?? glied.titel}
            maxLength={400}
            lang="de"
            required
          />
          <TextField
            name="neuerTitel"
            label={text("gliederung.teilen.zweiter")}
            hint={text(
              art === "handlungsfeld" ? "gliederung.teilen.zweites-feld" : "gliederung.teilen.zweiter.hinweis",
            )}
            value={typed["neuerTitel"] ?? ""}
            maxLength={400}
            lang="de"
            required
          />
          <TextArea
            name="neueBeschreibung"
            label={text("gliederung.teilen.beschreibung")}
            optional={text("freiwillig")}
            value={typed["neueBeschreibung"] ?? ""}
            maxLength={10_000}
            lang="de"
          />
          {teile.length > 0 ? (
            <Section close heading={text("gliederung.teilen.verteilen")}>
              <p className="kern-body">{text("gliederung.teilen.verteilen.text")}</p>
              {teile.map((teil) => {
                const name = `v-${verteilungKey(teil.art, teil.andere)}`;
                return (
                  <RadioGroup
                    key={name}
                    name={name}
                    look="tight"
                    label={
                      <>
                        {text(`gliederung.art.${teil.art}`)}: <span lang="de">{teil.text}</span>
                      </>
                    }
                    value={typed[name] ?? "bleibt"}
                    choices={VERTEILUNGEN.filter((one) => beide || one !== "beide").map((value) => ({
                      value,
                      label: text(`gliederung.verteilung.${value}`),
                    }))}
                  />
                );
              })}
            </Section>
          ) : null}
          <GrundFeld typed={typed} />
          <ActionRow>
            <Button variant="primary" name="handlung" value="vorschau">
              {text("gliederung.vorschau")}
            </Button>
            <TextLink href={link(here)}>{text("abbrechen")}</TextLink>
          </ActionRow>
        </Form>
      )}
    </OrdnenRahmen>
  );
}

type View = Route.ComponentProps["loaderData"];

/** Both elements with what each of them will have. */
function Vorschau({ view, typed }: { view: View; typed: Readonly<Record<string, string>> }) {
  const { text, link } = useTexte();
  const { art, glied, teile } = view;
  const chosen = (teil: View["teile"][number]) => typed[`v-${verteilungKey(teil.art, teil.andere)}`] ?? "bleibt";
  const list = (which: "bleibt" | "geht") => {
    const there = teile.filter((teil) => chosen(teil) === which || chosen(teil) === "beide");
    return there.length === 0 ? (
      <p className="kern-body">{text("gliederung.teilen.nichts")}</p>
    ) : (
      <PlainList items={there.map((teil) => ({ key: teil.andere, content: <span lang="de">{teil.text}</span> }))} />
    );
  };
  return (
    <Section close id="vorschau" heading={text("gliederung.vorschau.titel")}>
      <SubHeading>
        <span lang="de">{`${glied.kennung} ${typed["titel"] ?? ""}`.trim()}</span>
      </SubHeading>
      {list("bleibt")}
      <SubHeading>
        {text("gliederung.teilen.neu")} <span lang="de">{typed["neuerTitel"]}</span>
      </SubHeading>
      {list("geht")}
      <Notice title={text("gliederung.merge.danach")}>
        <p>{text(art === "handlungsfeld" ? "gliederung.teilen.danach.feld" : "gliederung.teilen.danach")}</p>
        {art === "massnahme" ? <p>{text("gliederung.teilen.geld")}</p> : null}
      </Notice>
      <Form>
        <Getragen werte={typed} />
        <ActionRow>
          <Button variant="primary" name="handlung" value="teilen">
            {text("gliederung.teilen.tun")}
          </Button>
          <TextLink href={link(`/intern/kette/${art}/${glied.id}/teilen`)}>{text("gliederung.aendern")}</TextLink>
        </ActionRow>
      </Form>
    </Section>
  );
}

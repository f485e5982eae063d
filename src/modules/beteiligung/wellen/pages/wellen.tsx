import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField, parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useAuswertung } from "../../auswertung/pages/teile/bild.tsx";
import { InternRahmen } from "../../auswertung/pages/teile/rahmen.tsx";
import { requireUmfragen } from "../../umfrage/views/umfragen.ts";
import { decideWelle, undecideWelle } from "../commands/decide-welle.ts";
import { GRUND_MAX } from "../rules/entscheidung.ts";
import { wellenTexts } from "../texts/index.ts";
import { viewWellen, type Wellenansicht } from "../views/wellen.ts";
import type { Route } from "./+types/wellen";

const FELDER = /^(handlung|rev|frage|partner|urteil|grund|karte\..{1,100})$/u;
const KARTE = "karte.";
const schluessel = z.string().max(100);
const schema = z.discriminatedUnion("handlung", [
  z.object({
    handlung: z.literal("speichern"),
    rev: revField(),
    frage: schluessel,
    partner: schluessel,
    urteil: z.enum(["vergleichbar", "nicht"]),
    grund: z.string().max(GRUND_MAX),
  }),
  z.object({ handlung: z.literal("zuruecksetzen"), rev: revField(), frage: schluessel }),
]);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const asked = (name: string) => url.searchParams.get(name)?.slice(0, 100) ?? "";
  return viewWellen(context.get(ctxKey), idParam<"Umfrage">(params.id), {
    frage: asked("frage"),
    partner: asked("partner"),
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireUmfragen(ctx);
  const id = idParam<"Umfrage">(params.id);
  const sent = await request.formData();
  const values = Object.fromEntries([...sent].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  const again = (reason: string | null, status: number) =>
    data({ errors: reason ? {} : { "?": "unbekannt" }, values, reason }, status);
  const form = parseForm(schema, sent);
  if (hasForeignField(sent, FELDER) || !form.ok) return again(null, 422);
  const { frage, rev } = form.value;
  const outcome =
    form.value.handlung === "zuruecksetzen"
      ? await undecideWelle(ctx, id, rev, frage)
      : await decideWelle(ctx, id, rev, {
          frage,
          partner: form.value.urteil === "nicht" ? null : form.value.partner,
          karte: Object.fromEntries(
            Object.entries(values).flatMap(([name, value]) =>
              name.startsWith(KARTE) ? [[name.slice(KARTE.length), value]] : [],
            ),
          ),
          grund: form.value.grund,
        });
  if (!outcome.ok) return again(outcome.reason, 409);
  return redirect(localePath(ctx.locale, `/intern/umfragen/${id}/wellen?ok=welle-${form.value.handlung}`));
}

const GRUENDE = [
  "ohne-grund",
  "frage-fremd",
  "bauart",
  "karte-leer",
  "karte-fremd",
  "doppelt",
  "nicht-entschieden",
] as const;
const TOENE = { gleich: "gut", umkodiert: "warnung", "nicht-vergleichbar": "luecke" } as const;

function useWellenTexte() {
  const page = useAuswertung();
  return { ...page, auswertung: page.text, text: page.t(wellenTexts) };
}

/** Which questions of two waves are the same: proposed by their lasting names, corrected by the office. */
export default function Wellen({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, auswertung, link, f, name } = useWellenTexte();
  const here = `/intern/umfragen/${view.id}/wellen`;
  return (
    <InternRahmen
      umfrage={view}
      kurz={text("kurz")}
      titel={text("titel", { welle: view.frueher })}
      vorspann={text("vorspann")}
      problem={{ state: actionData, reasons: Object.fromEntries(GRUENDE.map((one) => [one, text(`grund.${one}`)])) }}
    >
      <ActionRow above>
        <ButtonLink href={link(`/intern/umfragen/${view.id}/auswertung`)}>{auswertung("auswertung")}</ButtonLink>
      </ActionRow>
      {view.offen ? <Zuordnung view={view} offen={view.offen} values={actionData?.values ?? {}} /> : null}
      <Section first={view.offen === null} close id="fragen" heading={text("fragen")}>
        <CardTable
          caption={text("fragen")}
          captionHidden
          rows={view.fragen}
          rowKey={(row) => row.schluessel}
          columns={[
            {
              key: "frage",
              header: auswertung("spalte.frage"),
              rowHeader: true,
              cell: (row) => (
                <TextLink href={link(`${here}?frage=${row.schluessel}#zuordnung`)}>{name(row.titel)}</TextLink>
              ),
            },
            { key: "partner", header: view.frueher, cell: (row) => (row.partner ? name(row.partner) : text("neu")) },
            {
              key: "urteil",
              header: auswertung("spalte.urteil"),
              cell: ({ urteil, entschieden }) => (
                <>
                  {urteil ? (
                    <StatusMark tone={TOENE[urteil.art]}>{auswertung(`welle.${urteil.art}`)}</StatusMark>
                  ) : null}
                  {entschieden === null ? null : <SmallPrint>{text("von-hand")}</SmallPrint>}
                </>
              ),
            },
            {
              key: "grund",
              header: auswertung("spalte.grund"),
              cell: ({ urteil, entschieden }) =>
                entschieden ? (
                  <span lang="de">{entschieden}</span>
                ) : urteil?.art === "nicht-vergleichbar" ? (
                  f.list(urteil.gruende.map((one) => auswertung(`bruch.${one}`)))
                ) : null,
            },
          ]}
        />
      </Section>
    </InternRahmen>
  );
}

function Zuordnung(props: {
  view: Wellenansicht;
  offen: NonNullable<Wellenansicht["offen"]>;
  values: Readonly<Record<string, string>>;
}) {
  const { text, link, name } = useWellenTexte();
  const { view, offen, values } = props;
  const { partner } = offen;
  const here = link(`/intern/umfragen/${view.id}/wellen`);
  const target = `${here}?frage=${offen.schluessel}${partner ? `&partner=${partner.schluessel}` : ""}`;
  const fixed = (
    <>
      <HiddenField name="frage" value={offen.schluessel} />
      <HiddenField name="rev" value={String(offen.rev)} />
    </>
  );
  return (
    <Section first id="zuordnung" heading={name(offen.titel)}>
      {offen.partnerwahl.length > 0 ? (
        <Form method="get" action={here}>
          <HiddenField name="frage" value={offen.schluessel} />
          <SelectField
            name="partner"
            label={text("feld.partner", { welle: view.frueher })}
            hint={text("feld.partner.hinweis")}
            value={partner?.schluessel ?? ""}
            empty={text("waehlen")}
            options={offen.partnerwahl}
          />
          <Button>{text("partner.nehmen")}</Button>
        </Form>
      ) : (
        <p>{text("partner.keiner")}</p>
      )}
      <Form action={target} warnUnsaved>
        {fixed}
        <HiddenField name="partner" value={partner?.schluessel ?? ""} />
        {partner ? (
          <Fieldset name="karte" legend={text("karte")} hint={text("karte.hinweis")} look="fields">
            {offen.frueher.map((one) => (
              <SelectField
                key={one.konzept}
                name={KARTE + one.konzept}
                label={name(one.name)}
                value={values[KARTE + one.konzept] ?? one.wert}
                empty={text("karte.keine")}
                options={offen.heute}
              />
            ))}
          </Fieldset>
        ) : null}
        <RadioGroup
          name="urteil"
          label={text("feld.urteil")}
          value={values["urteil"] ?? (offen.vergleichbar && partner ? "vergleichbar" : "nicht")}
          choices={[
            ...(partner ? [{ value: "vergleichbar", label: text("urteil.vergleichbar") }] : []),
            { value: "nicht", label: text("urteil.nicht") },
          ]}
        />
        <TextArea
          name="grund"
          label={text("feld.grund")}
          hint={text("feld.grund.hinweis")}
          value={values["grund"] ?? offen.grund}
          maxLength={GRUND_MAX}
          rows={2}
          lang="de"
        />
        <ActionRow>
          <Button variant="primary" name="handlung" value="speichern">
            {text("speichern")}
          </Button>
          <ButtonLink variant="tertiary" href={here}>
            {text("abbrechen")}
          </ButtonLink>
        </ActionRow>
      </Form>
      {offen.rev > 0 ? (
        <Form bare action={target}>
          {fixed}
          <Button name="handlung" value="zuruecksetzen">
            {text("zuruecksetzen")}
          </Button>
        </Form>
      ) : null}
    </Section>
  );
}

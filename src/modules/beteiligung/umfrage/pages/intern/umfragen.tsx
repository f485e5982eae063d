import { redirect } from "react-router";
import { z } from "zod";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { hasForeignField, parseForm, textField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { createUmfrage } from "../../commands/umfragen.ts";
import { importUmfrageFile } from "../../exchange/import-umfrage.ts";
import { sayUngelesen } from "../../exchange/say-ungelesen.ts";
import type { Umfrage } from "../../rules/definition.ts";
import { TITEL_MAX } from "../../rules/umfrage.ts";
import { umfrageOfVorlage, VORLAGEN } from "../../rules/vorlagen/index.ts";
import { requireUmfragen, viewUmfrage, viewUmfragen } from "../../views/umfragen.ts";
import { PhaseZeichen } from "../teile/phase.tsx";
import { BauRahmen, type BauStand, bauAgain, bauRefused, bauUngelesen, useUmfrageTexte } from "../teile/texte.tsx";
import type { Route } from "./+types/umfragen";

const schema = z.strictObject({ vorlage: z.string().max(60), titel: textField(TITEL_MAX), welle: textField(40) });

export async function loader({ context }: Route.LoaderArgs) {
  return { umfragen: await viewUmfragen(context.get(ctxKey)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireUmfragen(ctx);
  const sent = await request.formData();
  if (sent.has("datei")) {
    if (hasForeignField(sent, /^datei$/)) return bauAgain({ "?": "unbekannt" }, {});
    const datei = sent.get("datei");
    if (!(datei instanceof File) || datei.size === 0)
      return bauUngelesen(sayUngelesen({ art: "keine-datei" }, ctx.locale));
    const bytes = new Uint8Array(await datei.arrayBuffer());
    const received = await importUmfrageFile(ctx, context.get(machineKey), { name: datei.name, bytes });
    if (!received.ok) {
      if ("ungelesen" in received) return bauUngelesen(sayUngelesen(received.ungelesen, ctx.locale));
      return "fehler" in received ? bauAgain({}, {}, received.fehler) : bauRefused(received.reason, {});
    }
    return redirect(localePath(ctx.locale, `/intern/umfragen/${received.value.id}?ok=umfrage-eingelesen`));
  }
  const form = parseForm(schema, sent);
  if (!form.ok) return bauAgain(form.errors, form.values);
  const { vorlage, titel, welle } = form.value;
  const known = VORLAGEN.find((one) => one === vorlage);
  if (!known && !/^[0-9a-f-]{36}$/.test(vorlage)) return bauAgain({ vorlage: "auswahl-fehlt" }, form.values);
  const source = known ? null : await viewUmfrage(ctx, idParam<"Umfrage">(vorlage));
  const base: Umfrage = source?.definition ?? umfrageOfVorlage(known ?? "leer");
  const definition = titel === "" ? base : { ...base, titel: { ...base.titel, [base.grundsprache]: titel } };
  const vorherigeId = source && welle !== "" ? source.id : null;
  const outcome = await createUmfrage(ctx, { definition, welle, vorherigeId });
  if (!outcome.ok) return bauRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, `/intern/umfragen/${outcome.value.id}?ok=umfrage-angelegt`));
}

/** All surveys, and where a new one begins. */
export default function Umfragen({ loaderData: { umfragen }, actionData }: Route.ComponentProps) {
  const { text, link, f } = useUmfrageTexte();
  const state: BauStand | undefined = actionData;
  const values = state?.values ?? {};
  return (
    <BauRahmen
      pfad={[]}
      kurz={text("titel")}
      titel={text("liste.titel", { offen: umfragen.filter((one) => one.phase === "laeuft").length })}
      vorspann={text("liste.vorspann")}
      state={state}
      fields={(["vorlage", "titel", "welle"] as const).map((name) => ({ name, label: text(`feld.${name}`) }))}
    >
      <Section first id="liste">
        {umfragen.length === 0 ? (
          <EmptyState title={text("liste.leer")}>{text("liste.leer.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("titel")}
            captionHidden
            rows={umfragen}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "titel",
                header: text("umfrage"),
                rowHeader: true,
                cell: (row) => (
                  <TextLink href={link(`/intern/umfragen/${row.id}`)} lang="de">
                    {row.titel}
                  </TextLink>
                ),
              },
              { key: "stand", header: text("spalte.stand"), cell: (row) => <PhaseZeichen phase={row.phase} /> },
              {
                key: "zeit",
                header: text("spalte.zeitraum"),
                cell: (row) =>
                  row.von && row.bis ? text("von-bis", { von: f.date(row.von), bis: f.date(row.bis) }) : null,
              },
              { key: "welle", header: text("spalte.welle"), cell: (row) => row.welle },
            ]}
          />
        )}
      </Section>
      <Section id="neu" heading={text("neu.titel")}>
        <Form action={link("/intern/umfragen")}>
          <SelectField
            name="vorlage"
            label={text("feld.vorlage")}
            value={values["vorlage"] ?? VORLAGEN[0]}
            error={state?.errors["vorlage"] ? text("grund.unbekannt") : undefined}
            options={[
              ...VORLAGEN.map((one) => ({ value: one as string, label: text(`vorlage.${one}`) })),
              ...umfragen.map((one) => ({
                value: one.id as string,
                label: text("vorlage.kopie", { titel: one.titel }),
              })),
            ]}
          />
          <TextField
            name="titel"
            label={text("feld.titel")}
            hint={text("feld.titel.hinweis")}
            optional={text("freiwillig")}
            value={values["titel"]}
            maxLength={TITEL_MAX}
            lang="de"
          />
          <TextField
            name="welle"
            label={text("feld.welle")}
            hint={text("feld.welle.hinweis")}
            optional={text("freiwillig")}
            value={values["welle"]}
            maxLength={40}
          />
          <ActionRow>
            <Button variant="primary">{text("neu.anlegen")}</Button>
          </ActionRow>
        </Form>
      </Section>
      <Section id="einlesen" heading={text("einlesen")} close>
        <Form action={link("/intern/umfragen")} multipart>
          <FileField
            name="datei"
            label={text("feld.datei")}
            hint={text("einlesen.text")}
            accept=".lss,.lsa,.json,.txt,.tsv,.xlsx"
            required
          />
          <Button>{text("einlesen.tun")}</Button>
        </Form>
      </Section>
    </BauRahmen>
  );
}

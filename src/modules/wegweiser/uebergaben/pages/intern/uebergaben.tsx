import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { optionalWhole, revField } from "#src/platform/http/form-fields.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { optionsOf, requiredOneOf } from "../../../pages/intern/felder.tsx";
import type { StelleId } from "../../../rules/bezug.ts";
import type { LeistungId } from "../../../rules/ids.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { changeUebergabe, createUebergabe, removeUebergabe } from "../../commands/change-uebergabe.ts";
import { FRIST_HOECHSTENS, type UebergabeAngaben, type UebergabeId } from "../../rules/uebergabe.ts";
import { uebergabenTexts } from "../../texts/index.ts";
import { viewUebergabenIntern } from "../../views/uebergaben.ts";
import type { Route } from "./+types/uebergaben";

const HERE = "/intern/wegweiser/uebergaben";
const FELDER = ["leistungId", "vonId", "anId", "wann", "was", "fristTage", "fehler"] as const;
type View = Awaited<ReturnType<typeof viewUebergabenIntern>>;

const schema = ({ leistungen, stellen }: View["wahl"]) =>
  z.strictObject({
    /** Empty: a new one. */
    id: textField(40),
    rev: revField(),
    tat: z.enum(["entfernen"], { error: "unbekannt" }).optional(),
    leistungId: requiredOneOf(leistungen),
    vonId: requiredOneOf(stellen),
    anId: requiredOneOf(stellen),
    wann: requiredText(300),
    was: requiredText(600),
    fristTage: optionalWhole(FRIST_HOECHSTENS),
    fehler: textField(600),
  });

export async function loader({ context, url }: Route.LoaderArgs) {
  const asked = url.searchParams.get("uebergabe");
  return viewUebergabenIntern(context.get(ctxKey), asked === null ? null : idParam<"Uebergabe">(asked));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { wahl } = await viewUebergabenIntern(ctx, null);
  const form = parseForm(schema(wahl), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { id: sent, rev, tat, leistungId, vonId, anId, ...worte } = form.value;
  const id: UebergabeId | null = sent === "" ? null : idParam<"Uebergabe">(sent);
  const neu: UebergabeAngaben = {
    ...worte,
    // The choice has been compared with what there is.
    leistungId: leistungId as LeistungId,
    vonId: vonId as StelleId,
    anId: anId as StelleId,
  };
  const outcome =
    id === null
      ? await createUebergabe(ctx, neu)
      : tat === "entfernen"
        ? await removeUebergabe(ctx, id, rev)
        : await changeUebergabe(ctx, id, rev, neu);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${HERE}?ok=uebergabe-${tat === "entfernen" ? "entfernt" : "gespeichert"}`));
}

/** Who hands over to whom: the list, and one of them to change or a new one. */
export default function UebergabenIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { uebergaben, offen, wahl } = loaderData;
  const { t } = usePage();
  const text = t(uebergabenTexts);
  const message = useFieldMessage(actionData);
  const stored = (name: (typeof FELDER)[number]) => String(offen?.[name] ?? "");
  const field = (name: (typeof FELDER)[number]) => ({
    name,
    label: text(`feld.${name}`),
    value: actionData ? (actionData.values[name] ?? "") : stored(name),
    error: message(name),
  });
  return (
    <FormSeite
      pfad={[{ text: t(wegweiserTexts)("intern.kurztitel"), href: "/intern/wegweiser" }]}
      title={text("titel")}
      lead={text("vorspann")}
      action={offen ? `${HERE}?uebergabe=${offen.id}` : HERE}
      back="/intern/wegweiser"
      rev={offen?.rev ?? 0}
      state={actionData}
      fields={FELDER.map((name) => ({ name, label: text(`feld.${name}`), current: stored(name) }))}
      reasons={{
        "dieselbe-stelle": text("grund.dieselbe-stelle"),
        "schon-da": text("grund.schon-da"),
        "bezug-fehlt": text("grund.bezug-fehlt"),
      }}
      submit={text(offen ? "speichern" : "anlegen")}
      defaultSubmit={{}}
      noPrint
      buttons={
        offen ? (
          <Button variant="tertiary" name="tat" value="entfernen">
            {text("entfernen")}
          </Button>
        ) : null
      }
      before={
        <>
          <Section id="uebergaben" heading={text("liste")} first>
            <Liste uebergaben={uebergaben} />
          </Section>
          <h2 className="wk-kein-druck">{text(offen ? "aendern" : "neu")}</h2>
        </>
      }
    >
      <HiddenField name="id" value={offen?.id ?? ""} />
      <SelectField {...field("leistungId")} empty={text("waehlen")} options={optionsOf(wahl.leistungen)} />
      <SelectField {...field("vonId")} empty={text("waehlen")} options={optionsOf(wahl.stellen)} />
      <SelectField {...field("anId")} empty={text("waehlen")} options={optionsOf(wahl.stellen)} />
      <TextField {...field("wann")} />
      <TextArea {...field("was")} hint={text("feld.was.hinweis")} rows={2} />
      <TextField {...field("fristTage")} inputMode="numeric" optional={text("freiwillig")} />
      <TextArea {...field("fehler")} optional={text("freiwillig")} rows={2} />
    </FormSeite>
  );
}

function Liste({ uebergaben }: Pick<View, "uebergaben">) {
  const { t, link } = usePage();
  const text = t(uebergabenTexts);
  if (uebergaben.length === 0) return <EmptyState title={text("leer")}>{text("leer.text")}</EmptyState>;
  return (
    <CardTable
      caption={text("liste")}
      captionHidden
      rows={uebergaben}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "leistung",
          header: text("feld.leistungId"),
          rowHeader: true,
          cell: (row) => <TextLink href={link(`${HERE}?uebergabe=${row.id}`)}>{row.leistung}</TextLink>,
        },
        { key: "von", header: text("feld.vonId"), cell: (row) => row.von },
        { key: "an", header: text("feld.anId"), cell: (row) => row.an },
        {
          key: "was",
          header: text("feld.was"),
          cell: (row) =>
            [row.wann, row.was, row.fehler && `${text("feld.fehler")}: ${row.fehler}`].filter(Boolean).join(" · "),
        },
        {
          key: "frist",
          header: text("feld.fristTage"),
          numeric: true,
          cell: (row) => row.fristTage ?? text("ohne-frist"),
        },
      ]}
    />
  );
}

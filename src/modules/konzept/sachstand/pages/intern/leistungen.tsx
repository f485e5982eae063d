import { data, redirect } from "react-router";
import { z } from "zod";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { readRows } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { parseRepeatIntent, RepeatGroup } from "#src/ui/repeat-group/repeat-group.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { planLeistungen } from "../../commands/plan-leistungen.ts";
import { viewMelden } from "../../views/melden.ts";
import { optionalZahl, typedZahl } from "../teile/zahl.ts";
import type { Route } from "./+types/leistungen";

const FELDER = ["id", "name", "einheit", "soll"] as const;
const KNOWN = /^(gesehen|mehr|speichern|leistung\[\d{1,2}\]\.(id|name|einheit|soll))$/;
const MOST = 20;
type Zeile = Record<(typeof FELDER)[number], string>;
const LEER: Zeile = { id: "", name: "", einheit: "", soll: "" };

async function findPlannable({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const view = await viewMelden(context.get(ctxKey), idParam<"Massnahme">(params.id));
  if (!view.may.plan) throw new NotAllowed();
  return view;
}

export async function loader(args: Route.LoaderArgs) {
  return findPlannable(args);
}

export async function action(args: Route.ActionArgs) {
  const ctx = args.context.get(ctxKey);
  const { id } = await findPlannable(args);
  const form = await args.request.formData();
  const zeilen = readRows(form, "leistung", FELDER);
  const gesehen = fieldText(form, "gesehen");
  const again = (fehler: Record<string, string>, grund: string | null, status: number, rows = zeilen) =>
    data({ zeilen: rows, gesehen, fehler, grund }, status);
  if (hasForeignField(form, KNOWN)) return again({}, "unbekannt", 422);
  const intent = parseRepeatIntent(form.get("mehr"));
  if (intent?.kind === "add") return again({}, null, 200, zeilen.length < MOST ? [...zeilen, LEER] : zeilen);
  if (intent)
    return again(
      {},
      null,
      200,
      zeilen.filter((_, at) => String(at) !== intent.key),
    );
  const fehler: Record<string, string> = {};
  const rows = zeilen.map((zeile, at) => {
    const soll = optionalZahl().safeParse(zeile.soll);
    const [name, einheit] = [zeile.name.trim(), zeile.einheit.trim()];
    if (name === "") fehler[`leistung[${at}].name`] = "leistung-ohne-name";
    if (name.length > 200) fehler[`leistung[${at}].name`] = "zu-lang";
    if (einheit.length > 60) fehler[`leistung[${at}].einheit`] = "zu-lang";
    if (!soll.success) fehler[`leistung[${at}].soll`] = "zahl-falsch";
    return { id: parseId<"Leistung">(zeile.id), name, einheit, soll: soll.data ?? null };
  });
  if (Object.keys(fehler).length > 0) return again(fehler, null, 422);
  const ids = gesehen.split(",").filter((one) => z.uuid().safeParse(one).success);
  const outcome = await planLeistungen(ctx, id, ids, rows);
  if (!outcome.ok) return again({}, outcome.reason, 409);
  return redirect(localePath(ctx.locale, `/intern/massnahmen/${id}/sachstand?ok=leistungen-gespeichert`));
}

/** What a Maßnahme is to bring forth, so that reports can count it. */
export default function Leistungen({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { id, kennung, titel, stand } = loaderData;
  const here = text("sachstand.leistungen.titel", { kennung });
  const planned = stand.leistungen.map((one) => ({
    id: one.id as string,
    name: one.name,
    einheit: one.einheit,
    soll: typedZahl(one.soll),
  }));
  const zeilen: readonly Zeile[] = actionData?.zeilen ?? (planned.length > 0 ? planned : [LEER]);
  const fehler: Record<string, string> = actionData?.fehler ?? {};
  const back = link(`/intern/massnahmen/${id}/sachstand`);
  return (
    <>
      <DocumentTitle title={here} failed={Object.keys(fehler).length > 0 || Boolean(actionData?.grund)} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("sachstaende.titel"), href: link("/intern/sachstaende") },
          { text: kennung, href: back },
          { text: text("sachstand.leistungen") },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle
            glyph="massnahme"
            kind={here}
            title={<span lang="de">{titel}</span>}
            lead={text("sachstand.leistungen.vorspann")}
          />
          <Form defaultSubmit={{ name: "speichern", value: "ja" }} warnUnsaved>
            <HiddenField name="gesehen" value={actionData?.gesehen ?? planned.map((one) => one.id).join(",")} />
            <RepeatGroup
              name="mehr"
              addLabel={text("sachstand.leistungen.mehr")}
              empty={text("sachstand.leistungen.leer")}
              entries={zeilen.map((zeile, at) => ({
                key: String(at),
                legend: text("sachstand.leistungen.nummer", { nummer: at + 1 }),
                removeLabel: text("sachstand.leistungen.weg", { nummer: at + 1 }),
                children: <ZeileFelder zeile={zeile} at={at} fehler={fehler} />,
              }))}
            />
            <ActionRow>
              <Button variant="primary" name="speichern" value="ja">
                {text("sachstand.leistungen.speichern")}
              </Button>
              <ButtonLink href={back}>{text("abbrechen")}</ButtonLink>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}

function ZeileFelder({ zeile, at, fehler }: { zeile: Zeile; at: number; fehler: Record<string, string> }) {
  const { text } = useTexte();
  const field = (name: (typeof FELDER)[number]) => ({
    name: `leistung[${at}].${name}`,
    value: zeile[name],
    error: meldung(fehler[`leistung[${at}].${name}`], text),
  });
  return (
    <>
      <HiddenField name={`leistung[${at}].id`} value={zeile.id} />
      <TextField {...field("name")} label={text("sachstand.leistungen.name")} required lang="de" maxLength={200} />
      <TextField
        {...field("soll")}
        label={text("sachstand.leistungen.soll")}
        optional={text("freiwillig")}
        inputMode="decimal"
        maxLength={20}
        dir="ltr"
      />
      <TextField
        {...field("einheit")}
        label={text("sachstand.leistungen.einheit")}
        hint={text("sachstand.leistungen.einheit.hinweis")}
        optional={text("freiwillig")}
        lang="de"
        maxLength={60}
      />
    </>
  );
}

import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems, InternPfad } from "#src/modules/landkreis/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { wholeBetween } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import type { Translate } from "#src/platform/i18n/texts.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { mergeStellen } from "../../commands/merge-stellen.ts";
import type { StelleId } from "../../rules/ids.ts";
import { type NetzwerkKey, netzwerkTexts } from "../../texts/index.ts";
import { viewDubletten, viewZusammenfuehrung } from "../../views/intern.ts";
import type { Route } from "./+types/zusammenfuehren";
import { useStelleReasons } from "./stelle-felder.tsx";

const mergeSchema = z.strictObject({
  weg: z.string(),
  wegRev: wholeBetween(1, 999_999_999),
  bleibt: z.string(),
  bleibtRev: wholeBetween(1, 999_999_999),
});

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const [weg, bleibt] = [
    parseId<"Stelle">(url.searchParams.get("weg") ?? ""),
    parseId<"Stelle">(url.searchParams.get("bleibt") ?? ""),
  ];
  const { alle } = await viewDubletten(ctx);
  if (!weg || !alle.some((one) => one.id === weg)) throw new NotFound();
  const paar = bleibt && bleibt !== weg ? await viewZusammenfuehrung(ctx, weg, bleibt) : null;
  return { alle, weg, bleibt, paar };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(mergeSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { weg, wegRev, bleibt, bleibtRev } = form.value;
  const [goes, stays] = [idParam<"Stelle">(weg) as StelleId, idParam<"Stelle">(bleibt) as StelleId];
  const outcome = await mergeStellen(ctx, { id: goes, rev: wegRev }, { id: stays, rev: bleibtRev });
  if (!outcome.ok) return data({ errors: {}, values: {}, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/netzwerk/${stays}?ok=stellen-zusammengefuehrt`));
}

/** Two Stellen side by side before they become one; which one stays can be turned round. */
export default function Zusammenfuehren({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const reasons = useStelleReasons();
  const { alle, weg, bleibt, paar } = loaderData;
  const address = (goes: string, stays: string) => link(`/intern/netzwerk/zusammenfuehren?weg=${goes}&bleibt=${stays}`);
  return (
    <>
      <DocumentTitle title={text("merge.titel")} failed={actionData !== undefined} />
      <InternPfad
        items={[
          { text: text("netzwerk.titel"), href: "/intern/netzwerk" },
          { text: text("dubletten.titel"), href: "/intern/netzwerk/dubletten" },
          { text: text("merge.titel") },
        ]}
      />
      <Main>
        <FormProblems
          state={actionData}
          fields={[]}
          reasons={{
            ...reasons,
            dieselbe: text("merge.dieselbe"),
            "verschiedene-arten": text("merge.verschiedene-arten"),
          }}
        />
        <PageTitle title={text("merge.titel")} lead={text("merge.vorspann")} />
        <FilterBar
          label={text("merge.waehlen")}
          action={link("/intern/netzwerk/zusammenfuehren")}
          submitLabel={text("merge.vergleichen")}
          keep={{ weg }}
        >
          <SelectField
            name="bleibt"
            label={text("merge.bleibt")}
            value={bleibt}
            empty={text("waehlen")}
            options={alle.filter((one) => one.id !== weg).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterBar>
        {paar ? (
          <>
            <CardTable
              caption={text("merge.vergleich")}
              rows={rowsOf(paar, text)}
              rowKey={(row) => row.was}
              columns={[
                { key: "was", header: text("merge.was"), rowHeader: true, cell: (row) => row.was },
                { key: "weg", header: text("merge.geht"), cell: (row) => row.goes || "–" },
                { key: "bleibt", header: text("merge.bleibt"), cell: (row) => row.stays || "–" },
              ]}
            />
            <Notice tone="warning">
              <p>{text("merge.folge", { weg: paar.goes.stelle.name, bleibt: paar.stays.stelle.name })}</p>
            </Notice>
            <Form action={link("/intern/netzwerk/zusammenfuehren")} bare>
              <HiddenField name="weg" value={paar.goes.stelle.id} />
              <HiddenField name="wegRev" value={String(paar.goes.stelle.rev)} />
              <HiddenField name="bleibt" value={paar.stays.stelle.id} />
              <HiddenField name="bleibtRev" value={String(paar.stays.stelle.rev)} />
              <ActionRow above>
                <Button variant="primary">{text("merge.tun")}</Button>
                <ButtonLink href={address(paar.stays.stelle.id, paar.goes.stelle.id)}>
                  {text("merge.tauschen")}
                </ButtonLink>
                <ButtonLink href={link("/intern/netzwerk")}>{text("abbrechen")}</ButtonLink>
              </ActionRow>
            </Form>
          </>
        ) : null}
      </Main>
    </>
  );
}

type Paar = NonNullable<Route.ComponentProps["loaderData"]["paar"]>;
type Text = Translate<NetzwerkKey>;

function rowsOf({ goes, stays }: Paar, text: Text) {
  const both = (was: string, of: (side: Paar["goes"]) => string) => ({ was, goes: of(goes), stays: of(stays) });
  return [
    both(text("stelle.name"), (side) => side.stelle.name),
    both(text("stelle.weitereNamen"), (side) => side.weitereNamen.join(", ")),
    both(text("stelle.art"), (side) => text(`art.${side.stelle.art}`)),
    both(text("stelle.aufgabe"), (side) => side.stelle.aufgabe),
    both(text("stelle.telefon"), (side) => side.stelle.telefon),
    both(text("stelle.email"), (side) => side.stelle.email),
    both(text("stelle.anschrift"), (side) =>
      [side.stelle.strasse, `${side.stelle.plz} ${side.stelle.ort}`.trim()].filter(Boolean).join(", "),
    ),
    both(text("stelle.verwendung"), (side) => text("stelle.verwendung.zahl", side.verwendung)),
  ];
}

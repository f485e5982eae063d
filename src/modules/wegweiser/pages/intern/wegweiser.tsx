import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { takeVorlage } from "../../anfang/commands/take-vorlage.ts";
import { Anfang } from "../../anfang/pages/teile/anfang.tsx";
import { anfangTexts } from "../../anfang/texts/index.ts";
import { viewAnfang } from "../../anfang/views/anfang.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { SPRACHNAMEN } from "../../rules/sprachen.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { ANSICHTEN, requireWegweiserPflege, viewWegweiserIntern } from "../../views/intern.ts";
import { Bereiche } from "../teile/bereiche.tsx";
import type { Route } from "./+types/wegweiser";
import { requiredOneOf, WegweiserInternPfad } from "./felder.tsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ansicht = ANSICHTEN.find((one) => one === url.searchParams.get("zeige")) ?? "alle";
  const ctx = context.get(ctxKey);
  return {
    ansicht,
    ansichten: [...ANSICHTEN],
    ...(await viewWegweiserIntern(ctx, ansicht)),
    anfang: await viewAnfang(ctx),
  };
}

/** Takes over the usual Leistungen. */
export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireWegweiserPflege(ctx);
  const stellen = (await viewAnfang(ctx))?.stellen ?? [];
  const form = parseForm(z.strictObject({ verantwortlichId: requiredOneOf(stellen) }), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  // The choice has been compared with what there is.
  const outcome = await takeVorlage(ctx, form.value.verantwortlichId as StelleId);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/wegweiser?ok=vorlage-uebernommen"));
}

/** What the guide holds, what is due, and which translations are old. */
export default function WegweiserIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { ansicht, ansichten, leistungen, anzahl, zahlen, may, anfang } = loaderData;
  const { t, link, f } = usePage();
  const text = t(wegweiserTexts);
  const los = t(anfangTexts);
  return (
    <>
      <DocumentTitle title={text("intern.kurztitel")} failed={actionData !== undefined} />
      <WegweiserInternPfad items={[]} />
      <Main>
        <FormProblems
          state={actionData}
          fields={[{ name: "verantwortlichId", label: los("vorlage.stelle") }]}
          reasons={{ "schon-so": los("grund.schon-so") }}
        />
        <PageTitle
          title={text("intern.titel", { anzahl })}
          lead={anzahl > 0 ? text("intern.stand", zahlen) : undefined}
        />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/wegweiser/neu")} variant={anzahl > 0 ? "primary" : "secondary"} icon="add">
              {text("intern.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        <Bereiche may={may} />
        {anfang?.beginnt ? <Anfang anfang={anfang} state={actionData} /> : null}
        {anzahl === 0 ? (
          anfang ? null : (
            <EmptyState title={text("intern.leer")}>{text("intern.leer.text")}</EmptyState>
          )
        ) : (
          <>
            <nav aria-label={text("intern.filter")} className="wk-abschnitt-kurz">
              <Row>
                {ansichten.map((one) => (
                  <a
                    key={one}
                    className="wk-a"
                    href={link(one === "alle" ? "/intern/wegweiser" : `/intern/wegweiser?zeige=${one}`)}
                    aria-current={one === ansicht ? "true" : undefined}
                  >
                    {one === ansicht ? <strong>{text(`intern.filter.${one}`)}</strong> : text(`intern.filter.${one}`)}
                  </a>
                ))}
              </Row>
            </nav>
            {leistungen.length === 0 ? (
              <EmptyState title={text("intern.filter.leer")}>{text("intern.filter.leer.text")}</EmptyState>
            ) : (
              <CardTable
                caption={text(`intern.filter.${ansicht}`)}
                captionHidden
                rows={leistungen}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: "titel",
                    header: text("intern.spalte.leistung"),
                    rowHeader: true,
                    cell: (row) => (
                      <TextLink href={link(`/intern/wegweiser/leistungen/${row.id}`)}>{row.titel}</TextLink>
                    ),
                  },
                  {
                    key: "stand",
                    header: text("intern.spalte.stand"),
                    cell: (row) => text(`leistung.stand.${row.stand}`),
                  },
                  {
                    key: "pruefung",
                    header: text("intern.spalte.pruefung"),
                    cell: (row) =>
                      text(`alter.${row.alter}`, { datum: f.date(row.geprueftAm), bis: f.date(row.pruefenBis) }),
                  },
                  {
                    key: "sprachen",
                    header: text("intern.spalte.sprachen"),
                    cell: (row) =>
                      row.sprachen.length === 0
                        ? text("keine")
                        : row.sprachen.map(({ sprache, stand }) => (
                            <span key={sprache}>
                              <bdi>{SPRACHNAMEN[sprache]}</bdi>: {text(`ustand.${stand}`)}
                              <br />
                            </span>
                          )),
                  },
                  {
                    key: "verantwortlich",
                    header: text("intern.spalte.verantwortlich"),
                    cell: (row) => row.verantwortlich,
                  },
                ]}
              />
            )}
          </>
        )}
      </Main>
    </>
  );
}

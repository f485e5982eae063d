import { redirect } from "react-router";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { changeUmfrage } from "../../commands/umfragen.ts";
import { listBedingungswahl } from "../../rules/bedingung.ts";
import { textIn } from "../../rules/definition.ts";
import { parseDefinition } from "../../rules/pruefung.ts";
import { putQuote, type Quote, removeQuote } from "../../rules/quoten.ts";
import { type UmfrageView, viewUmfrage } from "../../views/umfragen.ts";
import { BedingungFelder } from "../teile/bedingung-felder.tsx";
import { readQuote } from "../teile/quote-lesen.ts";
import { TextFelder } from "../teile/text-felder.tsx";
import { BauRahmen, type BauStand, bauAgain, bauRefused, useUmfrageTexte } from "../teile/texte.tsx";
import type { Route } from "./+types/quoten";

const FELDER = /^(rev|handlung|code|grenze|meldung\.[a-zA-Z-]+|bedingung|alle|(wahl|zahl)\.[0-2])$/;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const view = await viewUmfrage(context.get(ctxKey), idParam<"Umfrage">(params.id));
  const wanted = url.searchParams.get("quote");
  return { view, quote: view.definition.quoten.find((one) => one.code === wanted) ?? null };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { id, definition } = await viewUmfrage(ctx, idParam<"Umfrage">(params.id));
  const sent = await request.formData();
  const values = Object.fromEntries([...sent].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  const rev = revField().safeParse(fieldText(sent, "rev"));
  const handlung = fieldText(sent, "handlung");
  if (hasForeignField(sent, FELDER) || !rev.success || !["speichern", "weg"].includes(handlung))
    return bauAgain({ "?": "unbekannt" }, values);
  const code = fieldText(sent, "code") || null;
  const back = redirect(localePath(ctx.locale, `/intern/umfragen/${id}/quoten?ok=umfrage-geaendert`));
  if (handlung === "weg") {
    const removed = await changeUmfrage(ctx, id, rev.data, (umfrage) => removeQuote(umfrage, code ?? ""));
    return removed.ok ? back : bauRefused(removed.reason, {});
  }
  const before = definition.quoten.find((one) => one.code === code) ?? null;
  const { quote, errors } = readQuote(sent, definition, before);
  if (!quote) return bauAgain(errors, values);
  const put = putQuote(definition, code, quote);
  if (!put.ok) return bauRefused(put.reason, values);
  const read = parseDefinition(put.value);
  if (!read.ok) return bauAgain({}, values, read.fehler);
  const outcome = await changeUmfrage(ctx, id, rev.data, () => ({ ok: true, value: read.umfrage }));
  return outcome.ok ? back : bauRefused(outcome.reason, values);
}

/** Of whom enough have answered at some number: all quotas, and a form for one of them or a new one. */
export default function Quoten({ loaderData: { view, quote }, actionData }: Route.ComponentProps) {
  const { text } = useUmfrageTexte();
  const { definition } = view;
  const state: BauStand | undefined = actionData;
  const messages = { "bedingung-fehlt": text("bedingung.fehlt"), "grenze-falsch": text("quote.grenze.falsch") };
  return (
    <BauRahmen
      pfad={[{ text: view.titel, href: `/intern/umfragen/${view.id}` }]}
      kurz={text("quoten.kurz")}
      titel={text("quoten.titel", { zahl: definition.quoten.length })}
      vorspann={text("quoten.vorspann")}
      state={state}
      fields={[
        { name: "bedingung", label: text("quote.wen") },
        { name: "grenze", label: text("quote.grenze") },
      ]}
      messages={messages}
    >
      <Quotenliste view={view} />
      {view.stand === "entwurf" || (view.stand === "offen" && quote) ? (
        <Quotenformular view={view} quote={quote} state={state} messages={messages} />
      ) : null}
    </BauRahmen>
  );
}

function Quotenliste({ view }: { view: UmfrageView }) {
  const { text, link, f, locale, erklaert } = useUmfrageTexte();
  const { definition, stand } = view;
  const here = `/intern/umfragen/${view.id}/quoten`;
  const words = ({ wenn }: Quote) => erklaert(definition, wenn);
  return (
    <Section first id="liste" heading={text("quoten.liste")} close={stand !== "entwurf" && stand !== "offen"}>
      {definition.quoten.length === 0 ? (
        <EmptyState title={text("quoten.leer")}>
          {text(stand === "entwurf" ? "quoten.leer.text" : "quoten.leer.zu")}
        </EmptyState>
      ) : (
        <CardTable
          caption={text("quoten.liste")}
          captionHidden
          rows={definition.quoten}
          rowKey={(row) => row.code}
          columns={[
            { key: "wen", header: text("quote.wen"), rowHeader: true, cell: words },
            { key: "grenze", header: text("quote.grenze"), cell: (row) => f.number(row.grenze) },
            {
              key: "meldung",
              header: text("quote.meldung"),
              cell: (row) => {
                const own = textIn(row.meldung, locale, definition.grundsprache);
                return own.text ? <span lang={own.lang}>{own.text}</span> : text("quote.meldung.leer");
              },
            },
            {
              key: "tun",
              header: text("quote.tun"),
              cell: (row) => (
                <>
                  {stand === "entwurf" || stand === "offen" ? (
                    <TextLink href={`${link(`${here}?quote=${row.code}`)}#quote`}>
                      {text("quote.aendern")} <VisuallyHidden>{words(row)}</VisuallyHidden>
                    </TextLink>
                  ) : null}
                  {stand === "entwurf" ? (
                    <Form bare action={link(here)}>
                      <HiddenField name="rev" value={String(view.rev)} />
                      <HiddenField name="code" value={row.code} />
                      <Button variant="tertiary" small name="handlung" value="weg">
                        <span aria-hidden="true">{text("tun.weg.kurz")}</span>
                        <VisuallyHidden>{text("quote.weg", { text: words(row) })}</VisuallyHidden>
                      </Button>
                    </Form>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Quotenformular(props: {
  view: UmfrageView;
  quote: Quote | null;
  state: BauStand | undefined;
  messages: Readonly<Record<string, string>>;
}) {
  const { text, link } = useUmfrageTexte();
  const { view, quote, state } = props;
  const { definition } = view;
  const values = state?.values ?? {};
  const message = useFieldMessage(state, props.messages);
  const here = `/intern/umfragen/${view.id}/quoten`;
  const isDraft = view.stand === "entwurf";
  return (
    <Section id="quote" heading={text(quote ? "quote.aendern" : "quote.neu")} close>
      {listBedingungswahl(definition, null).length === 0 ? (
        <p>{text("quote.ohne-fragen")}</p>
      ) : (
        <Form action={link(quote ? `${here}?quote=${quote.code}` : here)} warnUnsaved>
          <HiddenField name="rev" value={String(view.rev)} />
          <HiddenField name="code" value={quote?.code ?? ""} />
          {isDraft ? (
            <>
              <BedingungFelder
                umfrage={definition}
                code={null}
                ausdruck={quote?.wenn ?? null}
                values={values}
                error={message("bedingung")}
              />
              <TextField
                name="grenze"
                label={text("quote.grenze")}
                value={values["grenze"] ?? (quote ? String(quote.grenze) : "")}
                error={message("grenze")}
                inputMode="numeric"
                maxLength={7}
                required
              />
            </>
          ) : (
            <>
              <p>{text("quote.fest")}</p>
              <HiddenField name="bedingung" value="bleibt" />
              <HiddenField name="grenze" value={String(quote?.grenze ?? 0)} />
            </>
          )}
          <p>{text("quote.meldung.hinweis")}</p>
          <TextFelder
            umfrage={definition}
            name="meldung"
            label={text("quote.meldung")}
            texte={quote?.meldung ?? {}}
            values={values}
            rows={2}
          />
          <ActionRow>
            <Button variant="primary" name="handlung" value="speichern">
              {text(quote ? "quote.speichern" : "quote.neu")}
            </Button>
            {quote && isDraft ? (
              <ButtonLink variant="tertiary" href={link(`${here}#quote`)}>
                {text("quote.doch-neu")}
              </ButtonLink>
            ) : null}
          </ActionRow>
        </Form>
      )}
    </Section>
  );
}

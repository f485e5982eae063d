import { redirect } from "react-router";
import { z } from "zod";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Id } from "#src/shared/id.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { createRunde } from "../../commands/prepare-runde.ts";
import { viewRunden } from "../../views/runden.ts";
import { InternRahmen } from "../teile/rahmen.tsx";
import { StandWort } from "../teile/stand-wort.tsx";
import { fehlerSatz, useAuswahlTexte } from "../teile/texte.ts";
import type { Route } from "./+types/runden";

const schema = z.strictObject({
  jahr: z
    .string()
    .regex(/^\d{4}$/, { error: "fehlt" })
    .transform(Number),
  gremium: z.uuid({ error: "fehlt" }).transform((id) => id as Id<"Gremium">),
});

export async function loader({ context }: Route.LoaderArgs) {
  return viewRunden(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { may } = await viewRunden(ctx);
  if (!may.manage) throw new NotAllowed();
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return formAgain(form.errors, form.values, (name) => Object.hasOwn(schema.shape, name));
  const outcome = await createRunde(ctx, { jahr: form.value.jahr, gremiumId: form.value.gremium });
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, `/intern/auswahl/${outcome.value.id}?ok=auswahl-begonnen`));
}

type Zeile = Route.ComponentProps["loaderData"]["runden"][number];

/** Every round: what is decided, what runs, what this person has to do. */
export default function Runden({ loaderData: { runden, gremien, jahre, may }, actionData }: Route.ComponentProps) {
  const { text, link, f } = useAuswahlTexte();
  const values: Readonly<Record<string, string>> = actionData?.values ?? {};
  const meine = runden.flatMap((one) => (one.nimmt ? one.meine.filter((sitz) => !sitz.abgegeben) : []));
  const title = (one: Zeile) => text("runde.name", { jahr: String(one.jahr), gremium: one.gremium });
  const field = (name: "jahr" | "gremium") => ({ name, error: fehlerSatz(actionData?.fehler[name], text) });
  return (
    <InternRahmen
      kurz={text("runden")}
      titel={text("runden.titel", { offen: runden.filter((one) => one.stand === "offen").length, meine: meine.length })}
      vorspann={text("runden.vorspann")}
      stand={actionData}
    >
      <Section close id="runden">
        {runden.length === 0 ? (
          <EmptyState title={text("runden.leer")}>
            {text(may.manage ? "runden.leer.tun" : "runden.leer.text")}
          </EmptyState>
        ) : (
          <CardTable
            caption={text("runden")}
            captionHidden
            rows={runden}
            rowKey={(one) => one.id}
            columns={[
              {
                key: "runde",
                header: text("spalte.runde"),
                rowHeader: true,
                cell: (one) =>
                  may.manage ? (
                    <TextLink href={link(`/intern/auswahl/${one.id}`)}>{title(one)}</TextLink>
                  ) : one.meine.length > 0 ? (
                    <TextLink href={link(`/intern/auswahl/${one.id}/ergebnis`)}>{title(one)}</TextLink>
                  ) : (
                    title(one)
                  ),
              },
              { key: "stand", header: text("spalte.stand"), cell: (one) => <StandWort stand={one.stand} /> },
              {
                key: "frist",
                header: text("spalte.frist"),
                cell: (one) => (one.fristAm ? f.date(one.fristAm) : text("keine-angabe")),
              },
              {
                key: "vorschlaege",
                header: text("spalte.vorschlaege"),
                numeric: true,
                cell: (one) => f.number(one.vorschlaege),
              },
              {
                key: "zettel",
                header: text("spalte.zettel"),
                cell: (one) =>
                  one.sitze === 0 ? text("ohne-zettel") : text("von", { n: one.abgegeben, alle: one.sitze }),
              },
              { key: "tun", header: text("spalte.tun"), cell: (one) => <Tun one={one} titel={title(one)} /> },
            ]}
          />
        )}
      </Section>
      {may.manage ? (
        <Disclosure summary={text("runde.neu")} open={actionData !== undefined}>
          {gremien.length === 0 ? (
            <p className="kern-body">{text("runde.neu.ohne-gremium")}</p>
          ) : (
            <Form>
              <SelectField
                {...field("jahr")}
                label={text("feld.jahr")}
                value={values.jahr ?? String(jahre[1])}
                options={jahre.map((jahr) => ({ value: String(jahr), label: String(jahr) }))}
                required
              />
              <SelectField
                {...field("gremium")}
                label={text("feld.gremium")}
                hint={text("feld.gremium.hinweis")}
                value={values.gremium ?? gremien.find((one) => one.waehlt)?.id ?? ""}
                empty={text("feld.gremium.leer")}
                options={gremien.map(({ id, name }) => ({ value: id, label: name }))}
                lang="de"
                required
              />
              <ActionRow>
                <Button variant="primary">{text("runde.anlegen")}</Button>
              </ActionRow>
            </Form>
          )}
        </Disclosure>
      ) : null}
    </InternRahmen>
  );
}

function Tun({ one, titel }: { one: Zeile; titel: string }) {
  const { text, link } = useAuswahlTexte();
  const [first] = one.meine;
  if (first && one.nimmt)
    return (
      <TextLink href={link(`/intern/auswahl/${one.id}/stimmzettel?sitz=${first.id}`)}>
        {text(first.abgegeben ? "tun.aendern" : "tun.bewerten", { titel })}
      </TextLink>
    );
  if (one.stand === "veroeffentlicht")
    return <TextLink href={link(`/konzept/auswahl/${one.slug}`)}>{text("tun.ansehen", { titel })}</TextLink>;
  return first ? (
    <TextLink href={link(`/intern/auswahl/${one.id}/ergebnis`)}>{text("tun.ergebnis", { titel })}</TextLink>
  ) : null;
}

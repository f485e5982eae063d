import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { FRAGETYPEN, type Gruppe, type Seite, type Teil } from "../../rules/definition.ts";
import type { UmfrageView } from "../../views/umfragen.ts";
import { useUmfrageTexte } from "./texte.tsx";

type Zeile = { readonly code: string; readonly teil: Teil; readonly gruppe: Gruppe | null };

const rowsOf = (seite: Seite): Zeile[] =>
  seite.teile.flatMap((teil): Zeile[] => [
    { code: teil.code, teil, gruppe: null },
    ...(teil.typ === "gruppe"
      ? teil.fragen.map((frage): Zeile => ({ code: `${teil.code}.${frage.code}`, teil: frage, gruppe: teil }))
      : []),
  ]);

/** Three buttons that put a part in its place. */
function Ordnen({ view, code, titel }: { view: UmfrageView; code: string; titel: string }) {
  const { text, link } = useUmfrageTexte();
  const one = (handlung: "hoch" | "runter" | "weg") => (
    <Button key={handlung} variant="tertiary" small name="handlung" value={handlung}>
      <span aria-hidden="true">{text(`tun.${handlung}.kurz`)}</span>
      <VisuallyHidden>{text(`tun.${handlung}`, { titel })}</VisuallyHidden>
    </Button>
  );
  return (
    <Form bare action={link(`/intern/umfragen/${view.id}`)}>
      <HiddenField name="rev" value={String(view.rev)} />
      <HiddenField name="code" value={code} />
      {(["hoch", "runter", "weg"] as const).map(one)}
    </Form>
  );
}

/** Pages and questions as they come, with what each depends on in words. */
export function Aufbau({ view, values }: { view: UmfrageView; values: Readonly<Record<string, string>> }) {
  const { text, link, eigen, wann } = useUmfrageTexte();
  const { definition: umfrage } = view;
  const isDraft = view.stand === "entwurf";
  const pages = umfrage.seiten.map((seite, n) => ({
    value: seite.code,
    label: text("seite.name", { nummer: n + 1, titel: eigen(umfrage, seite.titel) }),
  }));
  const groups = umfrage.seiten
    .flatMap((one) => one.teile)
    .filter((teil) => teil.typ === "gruppe")
    .map((teil) => ({ value: teil.code, label: text("in-gruppe", { titel: eigen(umfrage, teil.titel) }) }));
  return (
    <>
      {umfrage.seiten.map((seite, n) => (
        <Section key={seite.code} id={`s-${seite.code}`} heading={pages[n]?.label ?? ""}>
          <p>
            <TextLink href={link(`/intern/umfragen/${view.id}/teil/${seite.code}`)}>
              {text("teil.vorspann.seite")}
            </TextLink>{" "}
            <Muted>{wann(umfrage, seite.sichtbarWenn)}</Muted>
          </p>
          {isDraft ? <Ordnen view={view} code={seite.code} titel={pages[n]?.label ?? ""} /> : null}
          {seite.teile.length === 0 ? null : (
            <CardTable
              caption={pages[n]?.label ?? ""}
              captionHidden
              rows={rowsOf(seite)}
              rowKey={(row) => row.code}
              rowId={(row) => `t-${row.code.replace(".", "-")}`}
              columns={[
                {
                  key: "frage",
                  header: text("spalte.frage"),
                  rowHeader: true,
                  cell: ({ code, teil, gruppe }) => (
                    <>
                      <TextLink href={link(`/intern/umfragen/${view.id}/teil/${code}`)} lang={umfrage.grundsprache}>
                        {eigen(umfrage, teil.titel)}
                      </TextLink>
                      {gruppe ? <Muted> {text("in-gruppe", { titel: eigen(umfrage, gruppe.titel) })}</Muted> : null}
                    </>
                  ),
                },
                {
                  key: "typ",
                  header: text("spalte.typ"),
                  cell: ({ teil }) => (
                    <>
                      {text(`typ.${teil.typ}`)}
                      {"pflicht" in teil && teil.typ !== "hinweis" ? (
                        <Muted> {text(`pflicht.${teil.pflicht}`)}</Muted>
                      ) : null}
                    </>
                  ),
                },
                { key: "wann", header: text("spalte.wann"), cell: ({ teil }) => wann(umfrage, teil.sichtbarWenn) },
                ...(isDraft
                  ? [
                      {
                        key: "tun",
                        header: text("spalte.tun"),
                        cell: ({ code, teil }: Zeile) => (
                          <Ordnen view={view} code={code} titel={eigen(umfrage, teil.titel)} />
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </Section>
      ))}
      {isDraft ? (
        <>
          <Section id="frage-neu" heading={text("teil.neu")}>
            <Form action={link(`/intern/umfragen/${view.id}`)}>
              <HiddenField name="rev" value={String(view.rev)} />
              <TextField
                name="titel"
                label={text("teil.neu.frage")}
                value={values["titel"]}
                lang={umfrage.grundsprache}
                maxLength={1000}
                required
              />
              <SelectField
                name="typ"
                label={text("teil.neu.typ")}
                value={values["typ"] ?? "einfach"}
                options={[...FRAGETYPEN, "gruppe" as const].map((one) => ({ value: one, label: text(`typ.${one}`) }))}
              />
              <SelectField
                name="an"
                label={text("teil.neu.an")}
                value={values["an"] ?? pages.at(-1)?.value}
                options={[...pages, ...groups]}
              />
              <Button name="handlung" value="frage-neu" icon="add">
                {text("teil.neu")}
              </Button>
            </Form>
          </Section>
          <Section id="seite-neu" heading={text("seite.neu")}>
            <Form action={link(`/intern/umfragen/${view.id}`)}>
              <HiddenField name="rev" value={String(view.rev)} />
              <TextField
                name="titel"
                id="seite-titel"
                label={text("seite.neu.titel")}
                lang={umfrage.grundsprache}
                maxLength={200}
                required
              />
              <Button name="handlung" value="seite-neu" icon="add">
                {text("seite.neu")}
              </Button>
            </Form>
          </Section>
        </>
      ) : null}
    </>
  );
}

import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { parseRepeatIntent, RepeatGroup } from "#src/ui/repeat-group/repeat-group.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { type Id, parseId } from "#src/shared/id.ts";
import { GROESSE_HOECHSTENS, type ZielgruppeZeile } from "../../rules/themen.ts";
import { FehlerListe } from "./fehler-liste.tsx";
import { meldung } from "./feldmeldung.ts";
import { useTexte } from "./sprache.ts";

type Art = "zielgruppen" | "querschnittsthemen";

/** A list that is edited as a whole: Zielgruppen or Querschnittsthemen. */
export function ThemenSeite(props: {
  art: Art;
  zeilen: readonly Zeile[];
  /** By name of the field. */
  fehler?: Readonly<Record<string, string>>;
  bekannt: string;
  grund: string | null;
}) {
  const { text, link, woerter } = useTexte();
  const title = text(`${props.art}.titel`);
  const fehler = props.fehler ?? {};
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: woerter.felder, href: link("/intern/handlungsfelder") }, { text: title }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={props.grund} />
          <PageTitle title={title} lead={text(`${props.art}.vorspann`)} />
          <Form defaultSubmit={{ name: "absicht", value: "speichern" }} warnUnsaved>
            <HiddenField name="bekannt" value={props.bekannt} />
            <RepeatGroup
              name="mehr"
              addLabel={text(`${props.art}.mehr`)}
              empty={text(`${props.art}.leer`)}
              entries={props.zeilen.map((zeile, at) => ({
                key: String(at),
                legend: zeile.name || text(`${props.art}.neu`),
                removeLabel: text("thema.weg", { name: zeile.name || String(at + 1) }),
                children: (
                  <>
                    <TextField
                      name={`zeile.${at}.name`}
                      label={text("feld.name")}
                      value={zeile.name}
                      maxLength={160}
                      lang="de"
                    />
                    <TextArea
                      name={`zeile.${at}.text`}
                      label={text(`${props.art}.text`)}
                      optional={text("freiwillig")}
                      value={zeile.text}
                      rows={2}
                      lang="de"
                    />
                    {props.art === "zielgruppen" ? (
                      <>
                        <TextField
                          name={`zeile.${at}.groesse`}
                          label={text("quer.form.groesse")}
                          hint={text("quer.form.groesse.hinweis")}
                          optional={text("freiwillig")}
                          value={zeile.groesse ?? ""}
                          error={meldung(fehler[`zeile.${at}.groesse`], text)}
                          inputMode="numeric"
                          maxLength={20}
                        />
                        <TextField
                          name={`zeile.${at}.hinweis`}
                          label={text("quer.form.groesse-hinweis")}
                          optional={text("freiwillig")}
                          value={zeile.hinweis ?? ""}
                          maxLength={300}
                          lang="de"
                        />
                      </>
                    ) : null}
                    <HiddenField name={`zeile.${at}.id`} value={zeile.id} />
                  </>
                ),
              }))}
            />
            <ActionRow>
              <Button variant="primary" name="absicht" value="speichern">
                {text("speichern")}
              </Button>
              <ButtonLink variant="tertiary" href={link("/intern/handlungsfelder")}>
                {text("abbrechen")}
              </ButtonLink>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}

/** One line as typed. Size and its source stand only in the list of Zielgruppen. */
export type Zeile = { id: string; name: string; text: string; groesse?: string; hinweis?: string };

const EMPTY: Zeile = { id: "", name: "", text: "" };
const FIELDS: Readonly<Record<Art, RegExp>> = {
  zielgruppen: /^zeile\.(\d{1,3})\.(id|name|text|groesse|hinweis)$/,
  querschnittsthemen: /^zeile\.(\d{1,3})\.(id|name|text)$/,
};

/** The list as typed, and whether it is to be saved. Unknown fields make it unreadable (T17). */
export function readThemen<Kind extends "Zielgruppe" | "Querschnittsthema">(form: FormData, art: Art) {
  const rows = new Map<number, Zeile>();
  let [bekannt, mehr, unbekannt] = ["", null as string | null, false];
  for (const [name, value] of form) {
    const part = FIELDS[art].exec(name);
    const text = typeof value === "string" ? value : "";
    if (part) {
      const at = Number(part[1]);
      rows.set(at, { ...(rows.get(at) ?? EMPTY), [part[2] ?? ""]: text });
    } else if (name === "bekannt") bekannt = text;
    else if (name === "mehr") mehr = text;
    else if (name !== "absicht") unbekannt = true;
  }
  let list = [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
  const intent = parseRepeatIntent(mehr);
  if (intent?.kind === "add") list = [...list, EMPTY];
  if (intent?.kind === "remove") list = list.filter((_, at) => String(at) !== intent.key);
  const fehler: Record<string, string> = {};
  const zeilen = list.map((row, at): ZielgruppeZeile<Id<Kind>> => {
    const groesse = wholeNumber(row.groesse ?? "");
    if (groesse === undefined) fehler[`zeile.${at}.groesse`] = "groesse-falsch";
    return {
      id: parseId<Kind>(row.id),
      name: row.name.replace(/\s+/g, " ").trim().slice(0, 160),
      text: row.text.replaceAll("\r\n", "\n").trim().slice(0, 1000),
      groesse: groesse ?? null,
      groesseHinweis: (row.hinweis ?? "").replace(/\s+/g, " ").trim().slice(0, 300),
    };
  });
  const ids = bekannt
    .split(",")
    .filter((id) => id !== "")
    .flatMap((id) => parseId<Kind>(id) ?? []);
  return { list, zeilen, fehler, bekannt: ids, speichern: intent === null, unbekannt };
}

/** `4.210` or `4210`; null when nothing was typed, undefined when it is no number of people. */
function wholeNumber(typed: string): number | null | undefined {
  const bare = typed.trim();
  if (bare === "") return null;
  const digits = /^\d{1,3}([.\s\u00a0\u202f']\d{3})+$/u.test(bare) ? bare.replace(/\D/g, "") : bare;
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
  return value !== undefined && value <= GROESSE_HOECHSTENS ? value : undefined;
}

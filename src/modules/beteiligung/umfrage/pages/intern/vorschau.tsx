import { data } from "react-router";
import { sprachName } from "#src/modules/netzwerk/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { dirOf } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { NarrowColumn } from "#src/ui/main/main.tsx";
import { PlainTable } from "#src/ui/card-table/card-table.tsx";
import { StepProgress } from "#src/ui/progress/progress.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { type Anlage, codeOf, listDateifragen } from "../../../anlage/rules/anlage.ts";
import { type Antworten, answersToStore, newlyVisible, visibleSeiten } from "../../rules/antworten.ts";
import type { Seite, Umfrage } from "../../rules/definition.ts";
import { FELDER, readGruppe, readSeite } from "../../rules/eingabe.ts";
import { type AntwortProblem, checkPage } from "../../rules/pruefe-seite.ts";
import { readStand } from "../../rules/stand.ts";
import { viewUmfrage } from "../../views/umfragen.ts";
import { asksForDateien, Fragen, FragenFehler } from "../fragen/fragen.tsx";
import { BauRahmen, useUmfrageTexte } from "../teile/texte.tsx";
import type { Route } from "./+types/vorschau";

/** Where a trial run stands. Everything travels with the form; nothing is kept. */
type Lauf = {
  readonly seite: string | null;
  readonly antworten: Antworten;
  readonly probleme: readonly AntwortProblem[];
};

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const view = await viewUmfrage(context.get(ctxKey), idParam<"Umfrage">(params.id));
  const { definition: umfrage } = view;
  const query = new URL(request.url).searchParams;
  const sprache = umfrage.sprachen.find((one) => one === query.get("sprache")) ?? umfrage.grundsprache;
  const wanted = umfrage.seiten.find((one) => one.code === query.get("seite"));
  const lauf: Lauf = {
    seite: wanted?.code ?? umfrage.seiten[0]?.code ?? null,
    antworten: { sprache, werte: {}, gesehen: [] },
    probleme: [],
  };
  return { id: view.id, titel: view.titel, umfrage, lauf, druck: query.get("druck") === "1" };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const view = await viewUmfrage(context.get(ctxKey), idParam<"Umfrage">(params.id));
  const { definition: umfrage } = view;
  const sent = await request.formData();
  const seite = umfrage.seiten.find((one) => one.code === fieldText(sent, "seite"));
  const before = readStand(fieldText(sent, "stand"), umfrage);
  if (!seite || !before) throw new NotFound();
  const known = new Set(["seite", "stand", "weiter", FELDER, "_gruppe", ...seite.teile.map((one) => one.code)]);
  nameDateien(sent, umfrage);
  if ([...sent.keys()].some((name) => !known.has(name.split(".")[0] ?? "")))
    return data({ lauf: { seite: seite.code, antworten: before, probleme: [] } }, 422);
  const read = readSeite(seite, sent, before);
  const grouped = readGruppe(seite, sent, read);
  const lauf: Lauf = grouped
    ? { seite: seite.code, antworten: grouped, probleme: [] }
    : goOn(umfrage, seite, before, read);
  return data({ lauf }, lauf.probleme.length > 0 ? 422 : 200);
}

/** A trial run keeps no files: the names of those that were chosen stand for them. */
function nameDateien(sent: FormData, umfrage: Umfrage): void {
  const codes = new Set(listDateifragen(umfrage).map((one) => one.code));
  for (const feld of new Set(sent.keys())) {
    if (!codes.has(codeOf(feld))) continue;
    const names = sent.getAll(feld).flatMap((one) => (one instanceof File && one.size > 0 ? [one.name] : []));
    sent.delete(feld);
    for (const name of names) sent.append(feld, name);
  }
}

function chosenDateien(umfrage: Umfrage, { werte }: Antworten): Anlage[] {
  const codes = new Set(listDateifragen(umfrage).map((one) => one.code));
  return Object.entries(werte).flatMap(([key, wert]) =>
    codes.has(codeOf(key)) ? [wert].flat().map((one) => ({ id: String(one), name: String(one), bytes: 0 })) : [],
  );
}

/** The next page, or this one again: because something is wrong, or an answer opened a question. */
function goOn(umfrage: Umfrage, seite: Seite, before: Antworten, read: Antworten): Lauf {
  const asked = new Set(before.gesehen);
  const neu = new Set(newlyVisible(umfrage, seite, read).map((one) => one.schluessel));
  const probleme = checkPage(umfrage, seite, read).filter(
    (one) => !neu.has(one.frage) && (one.hart || !asked.has(one.frage)),
  );
  if (probleme.length > 0 || neu.size > 0) return { seite: seite.code, antworten: read, probleme };
  const seiten = visibleSeiten(umfrage, read);
  const next = seiten[seiten.findIndex((one) => one.code === seite.code) + 1];
  return { seite: next?.code ?? null, antworten: read, probleme: [] };
}

/** The survey as respondents see it, page by page, and all of it for printing. */
export default function Vorschau({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, locale } = useUmfrageTexte();
  const { umfrage, titel, druck, id } = loaderData;
  const lauf: Lauf = actionData?.lauf ?? loaderData.lauf;
  const { sprache } = lauf.antworten;
  const here = `/intern/umfragen/${id}/vorschau`;
  const seite = umfrage.seiten.find((one) => one.code === lauf.seite);
  return (
    <BauRahmen
      pfad={[{ text: titel, href: `/intern/umfragen/${id}` }]}
      kurz={druck ? text("druck") : text("vorschau")}
      titel={druck ? titel : text("vorschau.titel")}
      vorspann={druck ? text("druck.vorspann") : text("vorschau.vorspann")}
      state={undefined}
      fields={[]}
    >
      <ActionRow above>
        {umfrage.sprachen.map((one) => (
          <ButtonLink key={one} variant="tertiary" href={link(`${here}?sprache=${one}${druck ? "&druck=1" : ""}`)}>
            {sprachName(one, locale)}
          </ButtonLink>
        ))}
        {druck ? null : <ButtonLink href={link(`${here}?druck=1&sprache=${sprache}`)}>{text("druck")}</ButtonLink>}
      </ActionRow>
      <div lang={sprache} dir={dirOf(sprache)}>
        <NarrowColumn>
          {druck ? (
            <Druck umfrage={umfrage} sprache={sprache} />
          ) : seite ? (
            <Probelauf umfrage={umfrage} seite={seite} lauf={lauf} ziel={link(here)} />
          ) : (
            <Ende umfrage={umfrage} antworten={lauf.antworten} />
          )}
        </NarrowColumn>
      </div>
      {druck ? null : <JumpSeiten umfrage={umfrage} here={here} sprache={sprache} />}
    </BauRahmen>
  );
}

function JumpSeiten({ umfrage, here, sprache }: { umfrage: Umfrage; here: string; sprache: string }) {
  const { text, link, eigen } = useUmfrageTexte();
  return (
    <ActionRow>
      {umfrage.seiten.map((one, n) => (
        <ButtonLink key={one.code} variant="tertiary" small href={link(`${here}?seite=${one.code}&sprache=${sprache}`)}>
          {text("seite.name", { nummer: n + 1, titel: eigen(umfrage, one.titel) })}
        </ButtonLink>
      ))}
    </ActionRow>
  );
}

function Probelauf({ umfrage, seite, lauf, ziel }: { umfrage: Umfrage; seite: Seite; lauf: Lauf; ziel: string }) {
  const { text } = useUmfrageTexte();
  const { antworten, probleme } = lauf;
  const seiten = visibleSeiten(umfrage, antworten);
  const nummer =
    Math.max(
      seiten.findIndex((one) => one.code === seite.code),
      0,
    ) + 1;
  const titel = seite.titel[antworten.sprache] ?? seite.titel[umfrage.grundsprache] ?? "";
  const stand = text("vorschau.stand", { titel, nummer, anzahl: Math.max(seiten.length, 1) });
  return (
    <>
      <FragenFehler umfrage={umfrage} seite={seite} antworten={antworten} probleme={probleme} />
      <StepProgress text={stand} label={stand} step={nummer} steps={Math.max(seiten.length, 1)} />
      <Section first id="seite" heading={titel}>
        <Form
          action={ziel}
          defaultSubmit={{ name: "weiter", value: "1" }}
          autoComplete="off"
          multipart={asksForDateien(umfrage, antworten, seite)}
        >
          <HiddenField name="seite" value={seite.code} />
          <HiddenField name="stand" value={JSON.stringify(antworten)} />
          <Fragen
            umfrage={umfrage}
            seite={seite}
            antworten={antworten}
            probleme={probleme}
            dateien={{ art: "feld", da: chosenDateien(umfrage, antworten), traegt: false }}
          />
          <ActionRow>
            <Button variant="primary" name="weiter" value="1">
              {text("vorschau.weiter")}
            </Button>
          </ActionRow>
        </Form>
      </Section>
    </>
  );
}

function Ende({ umfrage, antworten }: { umfrage: Umfrage; antworten: Antworten }) {
  const { text } = useUmfrageTexte();
  const rows = Object.entries(answersToStore(umfrage, antworten).werte);
  return (
    <Section first id="ende" heading={text("vorschau.ende")}>
      <TextBlock text={umfrage.dank[antworten.sprache] ?? umfrage.dank[umfrage.grundsprache] ?? ""} />
      {rows.length === 0 ? (
        <EmptyState title={text("vorschau.ergebnis.leer")} />
      ) : (
        <PlainTable
          caption={text("vorschau.ergebnis")}
          rows={rows}
          rowKey={([key]) => key}
          columns={[
            { key: "frage", header: text("vorschau.schluessel"), rowHeader: true, cell: ([key]) => <bdi>{key}</bdi> },
            { key: "wert", header: text("vorschau.wert"), cell: ([, wert]) => <bdi>{[wert].flat().join(", ")}</bdi> },
          ]}
        />
      )}
    </Section>
  );
}

/** All questions one below the other, with what is asked only under a condition. */
function Druck({ umfrage, sprache }: { umfrage: Umfrage; sprache: string }) {
  const { text } = useUmfrageTexte();
  const open = openUp(umfrage);
  return (
    <>
      <TextBlock text={umfrage.einleitung[sprache] ?? ""} />
      <TextBlock text={umfrage.datenschutz[sprache] ?? ""} />
      {open.seiten.map((seite, n) => (
        <Section
          key={seite.code}
          id={`d-${seite.code}`}
          heading={text("druck.seiten", {
            nummer: n + 1,
            titel: seite.titel[sprache] ?? seite.titel[umfrage.grundsprache] ?? "",
          })}
        >
          <Fragen
            umfrage={open}
            seite={seite}
            antworten={{ sprache, werte: {}, gesehen: [] }}
            dateien={{ art: "papier" }}
          />
        </Section>
      ))}
    </>
  );
}

/** The survey without conditions, for paper. */
function openUp(umfrage: Umfrage): Umfrage {
  const seiten = umfrage.seiten.map((seite) => ({
    ...seite,
    sichtbarWenn: null,
    teile: seite.teile.map((teil) =>
      teil.typ === "gruppe"
        ? { ...teil, sichtbarWenn: null, fragen: teil.fragen.map((one) => ({ ...one, sichtbarWenn: null })) }
        : { ...teil, sichtbarWenn: null },
    ),
  }));
  return { ...umfrage, seiten };
}

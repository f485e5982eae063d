import type { ReactNode } from "react";
import { Button } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Glyph } from "#src/ui/glyph/glyph.tsx";
import { OutlineNote, type OutlineRow, OutlineTable, OutlineToggle } from "#src/ui/outline-table/outline-table.tsx";
import { Muted, Num, Row } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { EinschaetzungZeichen } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import type { MassnahmeGlied, Zeile } from "../../rules/gliederung.ts";
import { type KetteFilter, ketteQuery } from "../../rules/kette-filter.ts";
import { LUECKEN_WEGE } from "../../rules/luecken-wege.ts";
import type { GeordneteArt, Gliedart } from "../../rules/ordnung.ts";
import { elementPath } from "../../rules/pfade.ts";
import type { GliederungView } from "../../views/gliederung.ts";

type Texte = ReturnType<typeof useTexte>;
type FeldView = GliederungView["felder"][number];

/** Handlungsfeld → Bedarf → Wirkungsziel → Maßnahme, folded as the address says. */
export function GliederungTabelle({ view, filter }: { view: GliederungView; filter: KetteFilter }) {
  const texte = useTexte();
  const { text } = texte;
  const editing = filter.bearbeiten === "ja" && view.may.edit;
  const rows = view.felder.flatMap((feld, at) => [
    feldRow(texte, view, feld, at, filter, editing),
    ...feld.zeilen.map((zeile, place) => zeileRow(texte, feld, zeile, place, editing)),
  ]);
  return (
    <OutlineTable
      caption={text("gliederung.caption")}
      captionHidden
      header={text("gliederung.spalte.kette")}
      columns={[
        { key: "fuehrt", header: text("gliederung.spalte.federfuehrung") },
        { key: "stand", header: text("gliederung.spalte.stand") },
        { key: "sachstand", header: text("sachstand.aktualitaet") },
        { key: "luecke", header: text("gliederung.spalte.luecke") },
        ...(editing ? [{ key: "aendern", header: text("gliederung.spalte.aendern") }] : []),
      ]}
      rows={rows}
    />
  );
}

function feldRow(
  texte: Texte,
  view: GliederungView,
  gliederung: FeldView,
  at: number,
  filter: KetteFilter,
  editing: boolean,
): OutlineRow {
  const { text, link } = texte;
  const { feld, offen } = gliederung;
  const open = view.felder.filter((one) => one.offen).map((one) => one.feld.slug);
  const auf = offen ? open.filter((slug) => slug !== feld.slug) : [...open, feld.slug];
  const unfiltered = !view.gefiltert;
  return {
    key: feld.id,
    id: `z-${feld.id}`,
    level: 1,
    levelLabel: text("gliederung.ebene", { nummer: 1 }),
    head: (
      <>
        <OutlineToggle
          href={`${link(`/intern/kette?${ketteQuery(filter, { auf })}`)}#z-${feld.id}`}
          open={offen}
          action={text(offen ? "gliederung.zuklappen" : "gliederung.aufklappen")}
        >
          <span lang="de">{feld.name}</span>
        </OutlineToggle>{" "}
        <OutlineNote>
          {text("gliederung.feld.zahlen", { bedarfe: gliederung.bedarfe, anzahl: gliederung.massnahmen })}
        </OutlineNote>
      </>
    ),
    cells: {
      luecke:
        gliederung.luecken > 0 ? (
          <StatusMark tone="luecke">{text("gliederung.luecken", { anzahl: gliederung.luecken })}</StatusMark>
        ) : (
          <StatusMark tone="gut">{text("gliederung.vollstaendig")}</StatusMark>
        ),
      aendern: editing ? (
        <Aendern
          art="handlungsfeld"
          id={feld.id}
          name={feld.name}
          may={gliederung.may.edit}
          vorher={unfiltered ? (view.felder[at - 1]?.feld.id ?? null) : null}
          nachher={unfiltered ? (view.felder[at + 1]?.feld.id ?? null) : null}
        />
      ) : null,
    },
  };
}

const GLYPHS = { bedarf: "bedarf", wirkungsziel: "ziel", massnahme: "massnahme" } as const;

function zeileRow(texte: Texte, gliederung: FeldView, zeile: Zeile, at: number, editing: boolean): OutlineRow {
  const { text, link, f } = texte;
  const { element, glied, auch } = zeile;
  const massnahme = glied === "massnahme" ? zeile.element : null;
  const hasLuecke = element.luecken.length > 0 || auch.length > 0;
  const geschwister = (step: 1 | -1) => neighbourOf(gliederung.zeilen, at, step);
  return {
    key: element.id,
    id: `z-${element.id}`,
    level: zeile.ebene,
    levelLabel: text("gliederung.ebene", { nummer: zeile.ebene }),
    gap: element.luecken.length > 0,
    head: (
      <>
        <Glyph name={GLYPHS[glied]} /> <Num>{element.kennung}</Num>{" "}
        <a href={link(elementPath(glied, element.id))} lang="de">
          {element.titel}
        </a>
        {element.oeffentlich ? null : (
          <>
            {" "}
            <Muted>{text("gliederung.entwurf")}</Muted>
          </>
        )}
      </>
    ),
    cells: {
      fuehrt: massnahme ? (
        massnahme.federfuehrung === null ? (
          <StatusMark tone="luecke">{text("federfuehrung.offen")}</StatusMark>
        ) : (
          <span lang="de">{massnahme.federfuehrung}</span>
        )
      ) : null,
      stand: massnahme ? <Stand massnahme={massnahme} /> : null,
      sachstand: massnahme?.sachstandAm ? <Num>{f.date(massnahme.sachstandAm)}</Num> : null,
      luecke: hasLuecke ? <Luecken zeile={zeile} auch={auch} may={gliederung.may.edit} /> : null,
      aendern: editing ? (
        <Aendern
          art={glied}
          id={element.id}
          name={element.kennung}
          may={gliederung.may.edit}
          vorher={geschwister(-1)}
          nachher={geschwister(1)}
        />
      ) : null,
    },
  };
}

/** The next line of the same kind below the same thing, up or down; null at the end of them. */
function neighbourOf(zeilen: readonly Zeile[], at: number, step: 1 | -1): string | null {
  const own = zeilen[at];
  if (!own) return null;
  for (let place = at + step; place >= 0 && place < zeilen.length; place += step) {
    const other = zeilen[place];
    if (!other || other.ebene < own.ebene) return null;
    if (other.ebene === own.ebene && other.glied === own.glied) return other.element.id;
  }
  return null;
}

function Stand({ massnahme }: { massnahme: MassnahmeGlied }) {
  const { text } = useTexte();
  const { umsetzung, einschaetzung, dauerhaft } = massnahme;
  const running = dauerhaft && (umsetzung === null || umsetzung === "laeuft");
  return (
    <>
      {running ? text("gliederung.daueraufgabe") : text(`sachstand.umsetzung.${umsetzung ?? "offen"}`)}
      {einschaetzung ? (
        <>
          <br />
          <EinschaetzungZeichen einschaetzung={einschaetzung} />
        </>
      ) : null}
    </>
  );
}

function Luecken({ zeile, auch, may }: { zeile: Zeile; auch: readonly string[]; may: boolean }): ReactNode {
  const { text, link, f } = useTexte();
  const { luecken } = zeile.element;
  return (
    <>
      {luecken.map((art) => (
        <p key={art} className="wk-klein">
          <StatusMark tone="luecke">{text(`gliederung.luecke.${art}`)}</StatusMark>{" "}
          {may ? (
            <TextLink href={link(LUECKEN_WEGE[art](zeile.element))}>
              {text(`gliederung.luecke.${art}.tun`)}
              <span className="wk-vorlesen"> {zeile.element.kennung}</span>
            </TextLink>
          ) : null}
        </p>
      ))}
      {auch.length > 0 ? <Muted>{text("gliederung.auch", { kennungen: f.list(auch) })}</Muted> : null}
    </>
  );
}

function Aendern(props: {
  art: Gliedart;
  id: string;
  name: string;
  may: boolean;
  vorher: string | null;
  nachher: string | null;
}) {
  const { text, link } = useTexte();
  if (!props.may) return null;
  return (
    <Row>
      {props.art !== "massnahme" && props.vorher ? (
        <Schieben {...props} art={props.art} wohin="vor" nachbar={props.vorher} />
      ) : null}
      {props.art !== "massnahme" && props.nachher ? (
        <Schieben {...props} art={props.art} wohin="nach" nachbar={props.nachher} />
      ) : null}
      <TextLink href={link(`/intern/kette/${props.art}/${props.id}`)}>
        {text("gliederung.einordnen")}
        <span className="wk-vorlesen"> {props.name}</span>
      </TextLink>
    </Row>
  );
}

function Schieben(props: { art: GeordneteArt; id: string; name: string; wohin: "vor" | "nach"; nachbar: string }) {
  const { text } = useTexte();
  return (
    <Form bare>
      <HiddenField name="art" value={props.art} />
      <HiddenField name="id" value={props.id} />
      <HiddenField name="nachbar" value={props.nachbar} />
      <Button
        small
        name="wohin"
        value={props.wohin}
        hidden={`${text(props.wohin === "vor" ? "handlungsfeld.hoch" : "handlungsfeld.runter")}: ${props.name}`}
      >
        <span aria-hidden="true">{props.wohin === "vor" ? "↑" : "↓"}</span>
      </Button>
    </Form>
  );
}

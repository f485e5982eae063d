import type { ReactNode } from "react";
import { data } from "react-router";
import { qrImage } from "#src/modules/zugang/index.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { localePath } from "#src/shared/locale.ts";
import { MAIN_ID } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FORMATE, istSetzbar } from "../../handzettel/rules/format.ts";
import { isSprache, leseSprache, richtung, SPRACHNAMEN } from "../../rules/sprachen.ts";
import { frageOf, readAngaben } from "../../rules/frage.ts";
import { kurzadresse } from "../../sammelmappen/views/kurzadresse.ts";
import { type LeistungView, viewLeistung } from "../../views/leistung.ts";
import { haltbar } from "../teile/haltbar.ts";
import { Amtlich, type Lesen, Satz, Text, useLesen } from "../teile/lesen.tsx";
import { useWann, wochenzeilen } from "../teile/ort.tsx";
import { kartenSatz } from "../teile/karten-satz.ts";
import type { Route } from "./+types/laufzettel";

const NICHTS = frageOf(readAngaben(new URLSearchParams()), null);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const asked = url.searchParams.get("mit");
  const sprache = isSprache(asked) ? asked : leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const deutsch = await viewLeistung(ctx, params.slug, "de", NICHTS);
  const andere = sprache === "de" ? null : await viewLeistung(ctx, params.slug, sprache, NICHTS);
  if (!deutsch) throw new NotFound();
  const adresse = kurzadresse(ctx, deutsch.id, sprache);
  return data({ sprache, deutsch, andere, adresse, qr: await qrImage(adresse) }, haltbar(deutsch.giltBis, false));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** One sheet of paper: the reader's language beside German, so that people at the counter read the same line. */
export default function Laufzettel({ loaderData }: Route.ComponentProps) {
  const { sprache, deutsch, andere, adresse, qr } = loaderData;
  const lesen = useLesen(sprache);
  const german = useLesen("de");
  const { locale } = usePage();
  const { text } = lesen;
  const here = `/wegweiser/leistungen/${deutsch.slug}`;
  const sides = andere
    ? [
        { view: andere, lesen },
        { view: deutsch, lesen: german },
      ]
    : [{ view: deutsch, lesen }];
  const rows: { key: string; of: (view: LeistungView, l: Lesen) => ReactNode }[] = [
    {
      key: "titel",
      of: (view, l) => (
        <>
          <p className="wk-blatt__h">
            <Text t={view.titel} um={l.um} />
          </p>
          <p>
            <Text t={view.kurz} um={l.um} />
          </p>
        </>
      ),
    },
    { key: "wohin", of: (view, l) => <Wohin view={view} lesen={l} /> },
    { key: "wann", of: (view, l) => <Wann view={view} lesen={l} /> },
    ...(deutsch.unterlagen.length > 0
      ? [{ key: "mitnehmen", of: (_: LeistungView, l: Lesen) => <h2>{l.text("blatt.mitnehmen")}</h2> }]
      : []),
    ...deutsch.unterlagen.map(({ id }) => ({
      key: id,
      of: (view: LeistungView, l: Lesen) => {
        const paper = view.unterlagen.find((one) => one.id === id);
        return (
          <p>
            <span className="wk-kasten" aria-hidden="true" />
            {paper?.uebersetzt ? (
              <Text t={paper.uebersetzt} um={l.um} />
            ) : (
              <Amtlich name={paper?.name ?? ""} um={l.um} />
            )}
          </p>
        );
      },
    })),
    ...(deutsch.schritte.length > 0
      ? [
          {
            key: "schritte",
            of: (view: LeistungView, l: Lesen) => (
              <>
                <h2>{l.text("blatt.schritte")}</h2>
                <ol
                  {...(view.schritteLang === l.um ? {} : { lang: view.schritteLang, dir: richtung(view.schritteLang) })}
                >
                  {view.schritte.map((schritt) => (
                    <li key={schritt}>{schritt}</li>
                  ))}
                </ol>
              </>
            ),
          },
        ]
      : []),
    {
      key: "karte",
      of: (view, l) => (
        <>
          <h2>{l.text("blatt.karte")}</h2>
          <p>
            <Satz of={(titel) => kartenSatz(titel, sprache, l)} name={view.titel} um={l.um} />
          </p>
        </>
      ),
    },
  ];
  const languages = deutsch.sprachstaende.map((one) => one.sprache);
  return (
    <>
      <DocumentTitle title={text("blatt.titel", { titel: andere?.titel.text ?? deutsch.titel.text })} />
      <main id={MAIN_ID} tabIndex={-1}>
        <div className="wk-breite wk-blatt">
          <p className="wk-kein-druck wk-reihe">
            <TextLink href={lesen.weg(here)}>{text("blatt.zurueck")}</TextLink>{" "}
            <span className="wk-leise">{text("blatt.drucken")}</span>
          </p>
          {istSetzbar(sprache) ? (
            <p className="wk-kein-druck wk-reihe">
              {text("blatt.pdf")}:{" "}
              {FORMATE.flatMap((format) =>
                [false, true].map((gross) => (
                  <TextLink
                    key={`${format} ${gross}`}
                    href={localePath(
                      locale,
                      `${here}/laufzettel.pdf?mit=${sprache}&format=${format}${gross ? "&schrift=gross" : ""}`,
                    )}
                  >
                    {text(`blatt.format.${format}`)}
                    {gross ? `, ${text("blatt.gross")}` : null}
                  </TextLink>
                )),
              )}
            </p>
          ) : null}
          {languages.length > 0 ? (
            <nav className="wk-kein-druck" aria-label={text("blatt.mit")}>
              <p className="wk-reihe">
                {text("blatt.mit")}:{" "}
                {languages.map((one) => (
                  <a
                    key={one}
                    className="wk-a"
                    href={`${localePath(locale, `${here}/laufzettel`)}?mit=${one}`}
                    lang={one}
                    dir={richtung(one)}
                    hrefLang={one}
                    aria-current={one === sprache ? "true" : undefined}
                  >
                    {SPRACHNAMEN[one]}
                  </a>
                ))}
              </p>
            </nav>
          ) : null}
          <h1 className="wk-vorlesen">
            <Satz of={(titel) => text("blatt.titel", { titel })} name={(andere ?? deutsch).titel} um={lesen.um} />
          </h1>
          <div className={andere ? "wk-zwei" : undefined}>
            {rows.flatMap((row) =>
              sides.map((side) => (
                <div key={`${row.key} ${side.lesen.um}`} lang={side.lesen.um} dir={richtung(side.lesen.um)}>
                  {row.of(side.view, side.lesen)}
                </div>
              )),
            )}
          </div>
          <Origin>
            {sides.map((side) => (
              <span key={side.lesen.um} lang={side.lesen.um} dir={richtung(side.lesen.um)}>
                {side.lesen.text("blatt.stand", { datum: side.lesen.tag(deutsch.geprueftAm) })}{" "}
                {side.view.stand === "aktuell" ? null : side.lesen.text(`text.${side.view.stand}`)}
                <br />
              </span>
            ))}
            <bdi dir="ltr">{adresse}</bdi>
          </Origin>
          <img
            src={qr}
            alt={german.text("blatt.titel", { titel: deutsch.titel.text })}
            lang="de"
            width={120}
            height={120}
          />
        </div>
      </main>
    </>
  );
}

function Wohin({ view, lesen }: { view: LeistungView; lesen: Lesen }) {
  const { text, um } = lesen;
  const { ort } = view;
  const townHall = view.gebiet === "gemeinde";
  return (
    <>
      <h2>{text("blatt.wohin")}</h2>
      {townHall || !ort ? (
        <p>{townHall ? text("kurz.rathaus") : <Amtlich name={view.anbieter?.name ?? ""} um={um} />}</p>
      ) : (
        <p>
          <strong>{ort.uebersetzt ? <Text t={ort.uebersetzt} um={um} /> : <Amtlich name={ort.name} um={um} />}</strong>
          <br />
          <Amtlich name={[ort.strasse, ort.ortszeile].filter(Boolean).join(", ")} um={um} />
          {view.raum ? (
            <>
              <br />
              <Amtlich name={view.raum} um={um} />
            </>
          ) : null}
          {ort.haltestelle ? (
            <>
              <br />
              <Satz
                of={(haltestelle) => text("ort.bus", { haltestelle, minuten: ort.gehminuten ?? 5 })}
                name={ort.haltestelle}
                um={um}
              />
            </>
          ) : null}
        </p>
      )}
    </>
  );
}

function Wann({ view, lesen }: { view: LeistungView; lesen: Lesen }) {
  const { text } = lesen;
  const wann = useWann(lesen);
  const { ort } = view;
  if (!ort || view.gebiet === "gemeinde") return <h2>{text("kurz.unbekannt")}</h2>;
  return (
    <>
      <h2>{text("blatt.wann")}</h2>
      <p>
        {ort.zeiten.length === 0 ? wann(ort) : null}
        {wochenzeilen(ort, lesen).map((line, place) => (
          <span key={line}>
            {place > 0 ? <br /> : null}
            {line}
          </span>
        ))}
      </p>
    </>
  );
}

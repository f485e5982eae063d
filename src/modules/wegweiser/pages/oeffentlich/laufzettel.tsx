import type { ReactNode } from "react";
import { data } from "react-router";
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
import { type LeistungView, viewLeistung } from "../../views/leistung.ts";
import { haltbar } from "../teile/haltbar.ts";
import { Amtlich, type Lesen, Text, useLesen } from "../teile/lesen.tsx";
import { useWann } from "../teile/ort.tsx";
import type { Route } from "./+types/laufzettel";

const NICHTS = frageOf(readAngaben(new URLSearchParams()), null);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const asked = url.searchParams.get("mit");
  const sprache = isSprache(asked) ? asked : leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const deutsch = await viewLeistung(ctx, params.slug, "de", NICHTS);
  const andere = sprache === "de" ? null : await viewLeistung(ctx, params.slug, sprache, NICHTS);
  if (!deutsch) throw new NotFound();
  return data({ sprache, deutsch, andere }, haltbar(deutsch.giltBis, false));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** One sheet of paper: the reader's language beside German, so that people at the counter read the same line. */
export default function Laufzettel({ loaderData }: Route.ComponentProps) {
  const { sprache, deutsch, andere } = loaderData;
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
          <h1 className="wk-vorlesen">{text("blatt.titel", { titel: andere?.titel.text ?? deutsch.titel.text })}</h1>
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
            {text("blatt.stand", { datum: lesen.tag(deutsch.geprueftAm) })}{" "}
            {andere && andere.stand !== "aktuell" ? text(`text.${andere.stand}`) : null}
          </Origin>
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
              {text("ort.bus", { haltestelle: ort.haltestelle, minuten: ort.gehminuten ?? 5 })}
            </>
          ) : null}
        </p>
      )}
    </>
  );
}

function Wann({ view, lesen }: { view: LeistungView; lesen: Lesen }) {
  const { text, uhr } = lesen;
  const wann = useWann(lesen);
  const { ort } = view;
  if (!ort || view.gebiet === "gemeinde") return <h2>{text("kurz.unbekannt")}</h2>;
  const days = [...new Set(ort.zeiten.map((rule) => rule.tag))].toSorted((a, b) => a - b);
  return (
    <>
      <h2>{text("blatt.wann")}</h2>
      <p>
        {days.length === 0 ? wann(ort) : null}
        {days.map((day, place) => (
          <span key={day}>
            {place > 0 ? <br /> : null}
            {text(`tag.${day}`)}{" "}
            <bdi>
              {ort.zeiten
                .filter((rule) => rule.tag === day)
                .map((rule) => text("zeiten.spanne", { von: uhr(rule.von), bis: uhr(rule.bis) }))
                .join(", ")}
            </bdi>
          </span>
        ))}
      </p>
    </>
  );
}

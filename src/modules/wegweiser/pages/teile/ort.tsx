import { translator } from "#src/platform/i18n/texts.ts";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { type Fenster, WOCHENTAGE, wochengruppen, wochentag } from "../../rules/zeiten.ts";
import type { AnlaufstelleView } from "../../views/anlaufstelle.ts";
import { orteTexts } from "../../orte/texts/index.ts";
import { Amtlich, type Lesen, Satz, Text } from "./lesen.tsx";

type Anschrift = Pick<
  AnlaufstelleView,
  | "name"
  | "uebersetzt"
  | "strasse"
  | "ortszeile"
  | "haltestelle"
  | "gehminuten"
  | "barrierefrei"
  | "merkmale"
  | "zugang"
>;

/** The name in the reader's language with the German one, as it stands on the door. */
export function OrtName({ ort, lesen }: { ort: Pick<AnlaufstelleView, "name" | "uebersetzt">; lesen: Lesen }) {
  if (ort.uebersetzt === null) return <Amtlich name={ort.name} um={lesen.um} />;
  return (
    <>
      <Text t={ort.uebersetzt} um={lesen.um} />
      <br />
      <Amtlich name={ort.name} um={lesen.um} />
    </>
  );
}

type OrtProps = { ort: Anschrift; raum: string; lesen: Lesen; unbenannt?: boolean };

/** Where it is: door, street, stop, steps. `unbenannt` where its name stands above. */
export function Ort({ ort, raum, lesen, unbenannt = false }: OrtProps) {
  const { text, um } = lesen;
  const lines = [ort.strasse, ort.ortszeile, raum].filter(Boolean);
  const merkmal = translator(orteTexts, um);
  return (
    <>
      <p>
        {unbenannt ? null : (
          <strong>
            <OrtName ort={ort} lesen={lesen} />
          </strong>
        )}
        {lines.map((line, place) => (
          <span key={line}>
            {unbenannt && place === 0 ? null : <br />}
            <Amtlich name={line} um={um} />
          </span>
        ))}
      </p>
      {ort.haltestelle ? (
        <SmallPrint>
          <Satz
            of={(haltestelle) => text("ort.bus", { haltestelle, minuten: ort.gehminuten ?? 5 })}
            name={ort.haltestelle}
            um={um}
          />
        </SmallPrint>
      ) : null}
      {ort.barrierefrei === "unbekannt" ? null : <SmallPrint>{text(`ort.zugang.${ort.barrierefrei}`)}</SmallPrint>}
      {ort.merkmale.length > 0 ? (
        <SmallPrint>{ort.merkmale.map((one) => merkmal(`mit.${one}`)).join(" · ")}</SmallPrint>
      ) : null}
      {ort.zugang ? (
        <SmallPrint>
          <Amtlich name={ort.zugang} um={um} />
        </SmallPrint>
      ) : null}
    </>
  );
}

/** When one can go there next, in one sentence. */
export function useWann(lesen: Lesen) {
  const { text, tag, uhr } = lesen;
  return (ort: AnlaufstelleView): string => {
    const next = ort.naechste;
    if (!next) return text("zeiten.keine");
    const von = text("zeiten.uhr", { zeit: uhr(next.von) });
    const wann = text("zeiten.wann", { tag: text(`tag.${wochentag(next.datum)}`), datum: tag(next.datum), von });
    if (next.art === "nur-termin") return text("zeiten.termin", { wann });
    if (next.art === "telefon") return text("zeiten.telefon", { wann });
    return next.jetzt ? text("zeiten.jetzt", { bis: text("zeiten.uhr", { zeit: uhr(next.bis) }) }) : wann;
  };
}

/** The week as a table, days without hours included, and what will be different soon. */
export function Zeiten({ ort, lesen }: { ort: AnlaufstelleView; lesen: Lesen }) {
  const { text, tag } = lesen;
  const wann = useWann(lesen);
  const next = ort.naechste;
  if (ort.zeiten.length === 0) return <p>{text("zeiten.keine")}</p>;
  return (
    <>
      <p>
        <strong>
          {next && next.art === "offen" && !next.jetzt ? text("zeiten.naechste", { wann: wann(ort) }) : wann(ort)}
        </strong>
      </p>
      <Woche ort={ort} lesen={lesen} markiert={next && wochentag(next.datum)} />
      {ort.anders.map((one) => (
        <SmallPrint key={`${one.datum} ${one.grund}`}>
          {one.datum === one.bis ? tag(one.datum) : text("zeiten.von-bis", { von: tag(one.datum), bis: tag(one.bis) })}
          {": "}
          <Amtlich name={one.grund} um={lesen.um} />
        </SmallPrint>
      ))}
    </>
  );
}

/** Times are read from left to right in every language: an isolate, as paper and pages both know it. */
function fensterWorte({ von, bis, art }: Fenster, { text, uhr }: Lesen): string {
  const words = text("zeiten.spanne", { von: uhr(von), bis: uhr(bis) }).replaceAll(" ", "\u00a0");
  const span = `\u2066${words}\u2069`;
  if (art === "offen") return span;
  return `${span} (${text(art === "telefon" ? "zeiten.nur-telefon" : "zeiten.nur-termin")})`;
}

/** The week for paper: days with the same hours in one line, and whether one needs an appointment. */
export function wochenzeilen({ zeiten }: Pick<AnlaufstelleView, "zeiten">, lesen: Lesen): string[] {
  const list = new Intl.ListFormat(lesen.um, { type: "conjunction" });
  return wochengruppen(zeiten).map(({ tage, fenster }) =>
    [tage.map((tag) => lesen.text(`tag.${tag}`)), fenster.map((one) => fensterWorte(one, lesen))]
      .map((words) => list.format(words))
      .join(": "),
  );
}

/** The hours of every day; one of them may be marked as the next. */
export function Woche(props: { ort: Pick<AnlaufstelleView, "zeiten">; lesen: Lesen; markiert: number | null }) {
  const { zeiten } = props.ort;
  const { text } = props.lesen;
  const days = WOCHENTAGE.filter((day) => day < 6 || zeiten.some((rule) => rule.tag === day));
  return (
    <table className="wk-zeiten">
      <caption className="wk-vorlesen">{text("zeiten.titel")}</caption>
      <tbody>
        {days.map((day) => {
          const rules = zeiten.filter((rule) => rule.tag === day);
          return (
            <tr key={day} className={props.markiert === day ? "wk-naechster" : undefined}>
              <th scope="row">{text(`tag.${day}`)}</th>
              <td>
                {rules.length === 0 ? text("zeiten.geschlossen") : null}
                {rules.map((rule, place) => (
                  <span key={rule.von}>
                    {place > 0 ? <br /> : null}
                    {fensterWorte(rule, props.lesen)}
                  </span>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

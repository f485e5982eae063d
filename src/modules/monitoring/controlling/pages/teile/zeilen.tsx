import type { ReactNode } from "react";
import type { Datum } from "#src/shared/datum.ts";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { StatusMark, type StatusTone } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { ThreadEntry } from "#src/ui/thread/thread.tsx";
import { useMonitoringTexte } from "../../../pages/teile/texte.ts";
import type { Massnahme } from "../../rules/eingang.ts";
import type { ControllingFilter } from "../../rules/filter.ts";
import type { ControllingView } from "../../views/controlling.ts";
import { Tun } from "./tun.tsx";

type Zeilen<Key extends "kritisch" | "ueberfaellig" | "nie" | "beschluesse" | "ende"> = ControllingView[Key]["zeilen"];

function Rand({ tone, word, darunter }: { tone: StatusTone; word: string; darunter?: string | null }) {
  return (
    <>
      <p>
        <StatusMark tone={tone}>{word}</StatusMark>
      </p>
      {darunter ? <SmallPrint>{darunter}</SmallPrint> : null}
    </>
  );
}

function Titel({ one }: { one: Massnahme }) {
  const { link } = useMonitoringTexte();
  return (
    <TextLink href={link(`/intern/massnahmen/${one.id}`)} lang="de">
      {`${one.kennung} ${one.titel}`}
    </TextLink>
  );
}

/** Who leads it and where it belongs, small, under the words that say what is wrong. */
function Inhalt({ one, children }: { one: Massnahme; children?: ReactNode }) {
  return (
    <>
      {children}
      <p className="wk-leise wk-klein" lang="de">
        {[one.federfuehrung, one.handlungsfeld].filter(Boolean).join(" · ")}
      </p>
    </>
  );
}

function useTage() {
  const { text, f } = useMonitoringTexte();
  return {
    seit: (tag: Datum | null) => (tag ? text("seit", { datum: f.date(tag) }) : null),
  };
}

/** Red and yellow: why, since when, and by when it shall be well again. */
export function useKritischZeilen(zeilen: Zeilen<"kritisch">, filter: ControllingFilter): ThreadEntry[] {
  const { text, f } = useMonitoringTexte();
  const { seit } = useTage();
  return zeilen.map((one) => ({
    key: one.id,
    margin: (
      <Rand
        tone={one.einschaetzung === "kritisch" ? "kritisch" : "warnung"}
        word={text(one.einschaetzung === "kritisch" ? "lage.kritisch" : "lage.gefaehrdet")}
        darunter={seit(one.seit)}
      />
    ),
    title: <Titel one={one} />,
    content: (
      <Inhalt one={one}>
        {one.grund ? <p lang="de">{one.grund}</p> : <p>{text("ohne-grund")}</p>}
        {one.neuerTermin ? <p>{text("neuer-termin", { datum: f.date(one.neuerTermin) })}</p> : null}
      </Inhalt>
    ),
    action: <Tun massnahme={one} handlung={one.handlung} filter={filter} />,
  }));
}

/** Late: since when, and what for. */
export function useUeberfaelligZeilen(view: ControllingView, filter: ControllingFilter): ThreadEntry[] {
  const { text, f, link } = useMonitoringTexte();
  return [
    ...view.aufgaben.map((one) => ({
      key: one.key,
      margin: (
        <Rand tone="warnung" word={text("aufgabe")} darunter={text("faellig", { datum: f.date(one.faelligAm) })} />
      ),
      title: <span lang="de">{one.titel}</span>,
      content: (
        <p className="wk-leise wk-klein" lang="de">
          {one.fuer}
        </p>
      ),
      action: (
        <ButtonLink small href={link(one.pfad)} hidden={one.titel}>
          {text("tun.oeffnen")}
        </ButtonLink>
      ),
    })),
    ...view.ueberfaellig.zeilen.map((one) => ({
      key: one.id,
      margin: <Rand tone="warnung" word={text("tage", { anzahl: one.tage })} />,
      title: <Titel one={one} />,
      content: (
        <Inhalt one={one}>
          <p>
            {one.weil === "frist" && one.abfrage
              ? text("ueberfaellig.frist", { datum: f.date(one.abfrage.faelligAm) })
              : text("ueberfaellig.alter", { datum: one.sachstandAm ? f.date(one.sachstandAm) : "" })}
          </p>
        </Inhalt>
      ),
      action: <Tun massnahme={one} handlung={one.handlung} filter={filter} />,
    })),
  ];
}

/** Taken up, and nobody ever reported of it. */
export function useNieZeilen(zeilen: Zeilen<"nie">, filter: ControllingFilter): ThreadEntry[] {
  const { text, f } = useMonitoringTexte();
  return zeilen.map((one) => ({
    key: one.id,
    margin: <Rand tone="luecke" word={text("lage.nie")} />,
    title: <Titel one={one} />,
    content: (
      <Inhalt one={one}>
        {one.abfrage?.wartet ? <p>{text("nie.gefragt", { datum: f.date(one.abfrage.faelligAm) })}</p> : null}
      </Inhalt>
    ),
    action: <Tun massnahme={one} handlung={one.handlung} filter={filter} />,
  }));
}

/** Resolutions after which nothing was heard. */
export function useBeschlussZeilen(zeilen: Zeilen<"beschluesse">, filter: ControllingFilter): ThreadEntry[] {
  const { text, f, link } = useMonitoringTexte();
  const { seit } = useTage();
  return zeilen.map((one): ThreadEntry => {
    if (one.art === "massnahme") {
      const { massnahme } = one;
      return {
        key: massnahme.id,
        margin: <Rand tone="luecke" word={text("beschluss.auswahl")} darunter={seit(one.seit)} />,
        title: <Titel one={massnahme} />,
        content: (
          <Inhalt one={massnahme}>
            {massnahme.entscheidungGrund ? <p lang="de">{massnahme.entscheidungGrund}</p> : null}
          </Inhalt>
        ),
        action: <Tun massnahme={massnahme} handlung={one.handlung} filter={filter} />,
      };
    }
    const { beschluss } = one;
    return {
      key: beschluss.slug,
      margin: <Rand tone="luecke" word={text("beschluss.wort")} darunter={f.date(beschluss.beschlossenAm)} />,
      title: <span lang="de">{beschluss.titel}</span>,
      content: (
        <p className="wk-leise wk-klein" lang="de">
          {beschluss.gremium}
        </p>
      ),
      action: (
        <ButtonLink small href={link(`/mandate/${beschluss.slug}`)} hidden={beschluss.titel}>
          {text("tun.oeffnen")}
        </ButtonLink>
      ),
    };
  });
}

/** What ends, the next first. */
export function useEndeZeilen(zeilen: Zeilen<"ende">, filter: ControllingFilter): ThreadEntry[] {
  const { text, f } = useMonitoringTexte();
  return zeilen.map((one) => ({
    key: `${one.art} ${one.massnahme.id} ${one.titel}`,
    margin: <Rand tone="ruht" word={f.date(one.tag)} darunter={text(`ende.${one.art}`)} />,
    title: <Titel one={one.massnahme} />,
    content: <Inhalt one={one.massnahme}>{one.titel ? <p lang="de">{one.titel}</p> : null}</Inhalt>,
    action: <Tun massnahme={one.massnahme} handlung={one.handlung} filter={filter} />,
  }));
}

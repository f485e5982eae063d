import { sprachName } from "#src/modules/netzwerk/ui.ts";
import type { AngebotView } from "#src/modules/netzwerk/index.ts";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { useAngebotTexte } from "./texte.ts";

type Gezeigt = AngebotView & Partial<Record<"zielgruppen" | "handlungsfelder", readonly string[]>>;

/** What is known of an Angebot; what nobody has said is left out. */
export function AngebotFakten({ angebot }: { angebot: Gezeigt }) {
  const { text, f, locale } = useAngebotTexte();
  const inhalt = useInhaltSprache();
  const wo = [...angebot.gemeinden.map(({ name }) => name), ...angebot.regionen];
  const german = (words: string) => (words === "" ? null : <span {...inhalt}>{words}</span>);
  const { plaetze, plaetzeBelegt } = angebot;
  const facts = [
    ["zielgruppen", german(angebot.zielgruppen?.join("; ") ?? "")],
    ["wo", german(wo.join(", "))],
    ["wann", german(angebot.wann)],
    ["kosten", german(angebot.kosten)],
    ["zugang", german(angebot.zugang)],
    ["sprachen", angebot.sprachen.map((one) => sprachName(one, locale)).join(", ") || null],
    ["kinderbetreuung", angebot.kinderbetreuung ? text("ja") : null],
    ["plaetze", plaetze === null ? null : text("plaetze", { frei: plaetze - (plaetzeBelegt ?? 0), plaetze })],
    ["kontakt", german(angebot.kontakt)],
    ["gueltig", angebot.gueltigBis ? f.date(angebot.gueltigBis) : null],
    ["handlungsfelder", german(angebot.handlungsfelder?.join("; ") ?? "")],
  ] as const;
  return (
    <DescriptionList
      look="facts"
      items={facts.flatMap(([key, details]) => (details === null ? [] : [{ term: text(`fakt.${key}`), details }]))}
    />
  );
}

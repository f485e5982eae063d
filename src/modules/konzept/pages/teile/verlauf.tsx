import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { konzeptTexts } from "../../texts/index.ts";
import type { VerlaufEintrag } from "../../views/verlauf.ts";
import { useTexte } from "./sprache.ts";

type Key = Parameters<ReturnType<typeof useTexte>["text"]>[0];

/** What happened to a Maßnahme, newest first, with what it was before. */
export function Verlauf({ eintraege }: { eintraege: readonly VerlaufEintrag[] }) {
  const { text, f } = useTexte();
  const known = (key: string, fallback: string) => (key in konzeptTexts.messages.de ? text(key as Key) : fallback);
  return (
    <Section id="verlauf" heading={text("verlauf.titel")}>
      {eintraege.length === 0 ? (
        <EmptyState title={text("verlauf.leer")} />
      ) : (
        <Thread
          reversed
          entries={eintraege.map((eintrag) => ({
            key: eintrag.id,
            margin: <Muted>{f.moment(eintrag.at)}</Muted>,
            title: known(`verb.${eintrag.verb}`, eintrag.verb),
            content: (
              <>
                <p>{eintrag.wer ?? text("verlauf.system")}</p>
                {eintrag.felder.length > 0 ? (
                  <ul>
                    {eintrag.felder.map((one) => (
                      <li key={one.feld}>
                        {known(`feld.${one.feld}`, one.feld)}:{" "}
                        <span lang="de">
                          {one.vorher
                            ? text("verlauf.von-nach", { vorher: kurz(one.vorher), nachher: kurz(one.nachher) || "–" })
                            : kurz(one.nachher)}
                        </span>
                      </li>
                    ))}
                  </ul>
                ) : null}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function kurz(wert: string): string {
  return wert.length > 300 ? `${wert.slice(0, 297)}…` : wert;
}

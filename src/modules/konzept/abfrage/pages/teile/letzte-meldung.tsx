import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { Row } from "#src/ui/section/section.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { LeistungSatz } from "../../../sachstand/pages/teile/leistung-satz.tsx";
import { EinschaetzungZeichen, UmsetzungWort } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import type { SachstandView } from "../../../sachstand/views/stand.ts";

/** What was said last time, open, beside what is said now. */
export function LetzteMeldung({ letzte, wer }: { letzte: SachstandView | null; wer: "fachstelle" | "gefragte" }) {
  const { text, f } = useTexte();
  if (!letzte) return <p className="kern-body">{text("sachstand.letzte.keine")}</p>;
  return (
    <Disclosure
      open
      summary={text(wer === "gefragte" ? "abfrage.letzte" : "sachstand.letzte", { datum: f.date(letzte.tag) })}
    >
      <TextBlock text={letzte.bericht} lang="de" />
      <Row>
        <span>
          <UmsetzungWort umsetzung={letzte.umsetzung} />
        </span>
        <EinschaetzungZeichen einschaetzung={letzte.einschaetzung} />
        {letzte.leistungen.map((one) => (
          <LeistungSatz key={one.id} leistung={one} />
        ))}
      </Row>
      {letzte.grund ? <p lang="de">{text("sachstand.grund", { grund: letzte.grund })}</p> : null}
    </Disclosure>
  );
}

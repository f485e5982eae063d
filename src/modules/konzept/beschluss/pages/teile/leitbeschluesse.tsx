import { Quote } from "#src/ui/quote/quote.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { Leitbeschluss } from "../../views/beschluesse.ts";

/** Guidelines that hold, in the words of the body (R031). */
export function Leitbeschluesse({ beschluesse }: { beschluesse: readonly Leitbeschluss[] }) {
  const { text, f } = useTexte();
  const { lang } = useInhaltSprache();
  if (beschluesse.length === 0) return null;
  return (
    <Section id="leitbeschluesse" heading={text("beschluss.leit", { anzahl: beschluesse.length })}>
      {beschluesse.map((one) => (
        <Quote
          key={one.kennung}
          {...(lang ? { lang } : {})}
          source={[one.titel, one.gremium, f.date(one.am)].filter(Boolean).join(", ")}
        >
          {one.wortlaut}
        </Quote>
      ))}
    </Section>
  );
}

import { Glyph } from "#src/ui/glyph/glyph.tsx";
import { Muted, Num } from "#src/ui/section/section.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { EinschaetzungZeichen, UmsetzungWort } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import type { KetteBedarf, KetteMassnahme, KetteZiel } from "../../views/wirkungskette.ts";

/** Wirkungsziele one below the other, with the reason of the link where there is one. */
export function ZieleListe({ ziele }: { ziele: readonly KetteZiel[] }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <Thread
      entries={ziele.map((one) => ({
        key: one.kennung,
        margin: (
          <>
            <Glyph name="ziel" /> <Num>{one.kennung}</Num>
          </>
        ),
        title: <span {...inhalt}>{one.aussage}</span>,
        href: link(`/konzept/ziele/${one.kennung}`),
        content: (
          <>
            {one.zieljahr ? (
              <p>
                <Muted>{text("zieleseite.bis", { jahr: String(one.zieljahr) })}</Muted>
              </p>
            ) : null}
            <Grund grund={one.grund} />
          </>
        ),
      }))}
    />
  );
}

export function BedarfeListe({ bedarfe }: { bedarfe: readonly KetteBedarf[] }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <Thread
      entries={bedarfe.map((one) => ({
        key: one.kennung,
        margin: (
          <>
            <Glyph name="bedarf" /> <Num>{one.kennung}</Num>
          </>
        ),
        title: <span {...inhalt}>{one.titel}</span>,
        href: link(`/konzept/bedarfe/${one.kennung}`),
        content: (
          <>
            {one.vorrang ? (
              <p>
                <Muted>{text("kette.bedarf-vorrang", { vorrang: text(`vorrang.${one.vorrang}`) })}</Muted>
              </p>
            ) : null}
            <Grund grund={one.grund} />
          </>
        ),
      }))}
    />
  );
}

export function MassnahmenListe({ massnahmen }: { massnahmen: readonly KetteMassnahme[] }) {
  const { link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <Thread
      entries={massnahmen.map((one) => ({
        key: one.kennung,
        margin: (
          <>
            <Glyph name="massnahme" /> <Num>{one.kennung}</Num>
          </>
        ),
        title: <span {...inhalt}>{one.titel}</span>,
        href: link(`/konzept/massnahmen/${one.kennung}`),
        content: (
          <>
            <p>
              <UmsetzungWort umsetzung={one.umsetzung} />{" "}
              {one.einschaetzung ? <EinschaetzungZeichen einschaetzung={one.einschaetzung} /> : null}
            </p>
            <Grund grund={one.grund} />
          </>
        ),
      }))}
    />
  );
}

function Grund({ grund }: { grund: string }) {
  const inhalt = useInhaltSprache();
  return grund ? <p {...inhalt}>{grund}</p> : null;
}

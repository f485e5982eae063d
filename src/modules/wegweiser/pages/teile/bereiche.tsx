import { usePage } from "#src/platform/http/page.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Row } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { artikelTexts } from "../../artikel/texts/index.ts";
import { fragenTexts } from "../../fragen/texts/index.ts";
import { importTexts } from "../../import/texts/index.ts";
import { pflegeTexts } from "../../pflege/texts/index.ts";
import { rueckmeldungTexts } from "../../rueckmeldung/texts/index.ts";
import { sammelmappenTexts } from "../../sammelmappen/texts/index.ts";
import { signaleTexts } from "../../signale/texts/index.ts";
import { strassenkarteTexts } from "../../strassenkarte/texts/index.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { uebergabenTexts } from "../../uebergaben/texts/index.ts";
import { uebersetzenTexts } from "../../uebersetzen/texts/index.ts";
import { termineTexts } from "../../veranstaltungen/texts/index.ts";
import type { viewWegweiserIntern } from "../../views/intern.ts";

type May = Awaited<ReturnType<typeof viewWegweiserIntern>>["may"];

/** Where the office keeps what, by what one comes for. */
export function Bereiche({ may }: { may: May }) {
  const { t, link } = usePage();
  const text = t(wegweiserTexts);
  const gruppen = [
    {
      name: text("intern.gruppe.pflege"),
      wege: [
        may.pflege && (["pflege", t(pflegeTexts)("titel")] as const),
        may.pflege && (["uebersetzen", t(uebersetzenTexts)("titel")] as const),
        may.rueckmeldungen && (["rueckmeldungen", t(rueckmeldungTexts)("eingang.titel")] as const),
        may.signale && (["signale", t(signaleTexts)("titel")] as const),
        ["abdeckung", text("abdeckung.titel")] as const,
      ],
    },
    {
      name: text("intern.gruppe.inhalte"),
      wege: [
        ["artikel", t(artikelTexts)("intern.titel")] as const,
        may.manage && (["fragen", t(fragenTexts)("titel")] as const),
        ["termine", t(termineTexts)("titel")] as const,
        ["unterlagen", text("unterlagen.titel")] as const,
        ["lebenslagen", text("lagen.titel")] as const,
        may.sammelmappen && (["sammelmappen", t(sammelmappenTexts)("titel")] as const),
        may.manage && (["import", t(importTexts)("titel")] as const),
      ],
    },
    {
      name: text("intern.gruppe.orte"),
      wege: [
        ["anlaufstellen", text("anlaufstellen.titel")] as const,
        ["hinweise", text("hinweise.titel")] as const,
        may.manage && (["uebergaben", t(uebergabenTexts)("titel")] as const),
        may.manage && (["strassenkarte", t(strassenkarteTexts)("titel")] as const),
      ],
    },
  ];
  return (
    <nav aria-label={text("intern.bereiche")}>
      <DescriptionList
        items={gruppen.map(({ name, wege }) => ({
          term: name,
          details: (
            <Row>
              {wege.map((weg) =>
                weg ? (
                  <TextLink key={weg[0]} href={link(`/intern/wegweiser/${weg[0]}`)}>
                    {weg[1]}
                  </TextLink>
                ) : null,
              )}
            </Row>
          ),
        }))}
      />
    </nav>
  );
}

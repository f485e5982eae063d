import { usePage } from "#src/platform/http/page.tsx";
import type { Datum } from "#src/shared/datum.ts";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { Kapitelstelle } from "../../views/verwendung.ts";
import { useBelegTexte } from "./texte.ts";

/** Whether the source of a Beleg was withdrawn, and which chapters open it. */
export function Verwendung(props: { zurueckgezogenAm: Datum | null; kapitel: readonly Kapitelstelle[] }) {
  const { f, link } = usePage();
  const text = useBelegTexte();
  return (
    <>
      {props.zurueckgezogenAm ? (
        <Notice
          tone="warning"
          level={2}
          title={text("zurueckgezogen.titel", { datum: f.date(props.zurueckgezogenAm) })}
        >
          <p>{text("zurueckgezogen.text")}</p>
        </Notice>
      ) : null}
      {props.kapitel.length > 0 ? (
        <Section id="kapitel" heading={text("kapitel.titel")}>
          <PlainList
            items={props.kapitel.map(({ id, titel, kennungen }) => ({
              key: id,
              content: (
                <>
                  <TextLink href={link(`/intern/kapitel/${id}`)} lang="de">
                    {titel}
                  </TextLink>{" "}
                  {text("kapitel.stellen", { kennungen: kennungen.join(", ") })}
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}

import { usePage } from "#src/platform/http/page.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Anruf, type Lesen } from "./lesen.tsx";

/** Whom to ask when nothing here helps, and whom in danger. */
export function Hilfe({ lesen }: { lesen: Lesen }) {
  const { landkreis } = usePage();
  const { text, um } = lesen;
  const { fachstelle } = landkreis;
  const lang = um === "de" ? undefined : "de";
  return (
    <section className="wk-abschnitt">
      <Notice title={text("hilfe.titel")}>
        {fachstelle ? (
          <p>
            {text("hilfe.text")} <bdi lang={lang}>{[fachstelle.name, ...fachstelle.anschrift].join(", ")}</bdi>
            {fachstelle.telefon ? (
              <>
                {". "}
                {text("hilfe.telefon")} <Anruf nummer={fachstelle.telefon} />
              </>
            ) : null}
          </p>
        ) : null}
        <p>
          {text("hilfe.gefahr")} {text("hilfe.polizei")} <Anruf nummer="110" />, {text("hilfe.rettung")}{" "}
          <Anruf nummer="112" />
        </p>
      </Notice>
    </section>
  );
}

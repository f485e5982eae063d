import { usePage } from "#src/platform/http/page.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Amtlich, Anruf, type Lesen } from "./lesen.tsx";

/** Whom to ask when nothing here helps, and whom in danger: one thing a line. */
export function Hilfe({ lesen }: { lesen: Lesen }) {
  const { fachstelle } = usePage().landkreis;
  const { text, um } = lesen;
  return (
    <section className="wk-abschnitt">
      <Notice title={text("hilfe.titel")}>
        {fachstelle ? (
          <>
            <p>
              {text("hilfe.text")}
              {[fachstelle.name, ...fachstelle.anschrift].map((line) => (
                <span key={line}>
                  <br />
                  <Amtlich name={line} um={um} />
                </span>
              ))}
            </p>
            <HilfeTelefon lesen={lesen} />
          </>
        ) : null}
        <p>
          {text("hilfe.gefahr")}
          <br />
          {text("hilfe.polizei")} <Anruf nummer="110" />
          <br />
          {text("hilfe.rettung")} <Anruf nummer="112" />
        </p>
      </Notice>
    </section>
  );
}

/** The number of those who find out where nobody is found. */
export function HilfeTelefon({ lesen }: { lesen: Lesen }) {
  const telefon = usePage().landkreis.fachstelle?.telefon;
  return telefon ? (
    <p>
      {lesen.text("hilfe.telefon")} <Anruf nummer={telefon} />
    </p>
  ) : null;
}

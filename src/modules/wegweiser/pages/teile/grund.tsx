import { usePage } from "#src/platform/http/page.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { unreachable } from "#src/shared/unreachable.ts";
import type { Merkmal } from "../../rules/zustaendig.ts";
import type { Begruendung } from "../../views/begruendung.ts";
import { HilfeTelefon } from "./hilfe.tsx";
import { type Lesen, Satz } from "./lesen.tsx";

/** Why this place and until when; where there is none, why and whom to call. */
export function Grund({ begruendung, lesen }: { begruendung: Begruendung; lesen: Lesen }) {
  const { text, um, tag } = lesen;
  const { link } = usePage();
  const words = (merkmale: readonly Merkmal[]) => merkmale.map((merkmal) => text(`merkmal.${merkmal}`)).join(", ");
  switch (begruendung.art) {
    case "landkreis":
      return <p className="wk-leise">{text("zustaendig.weil.landkreis")}</p>;
    case "regel":
      return (
        <p className="wk-leise">
          {begruendung.gruende.length > 0
            ? text("zustaendig.weil", { gruende: words(begruendung.gruende) })
            : text("zustaendig.weil.alle")}{" "}
          {begruendung.bis ? text("zustaendig.bis", { datum: tag(begruendung.bis) }) : null}
        </p>
      );
    case "gemeinde":
      return (
        <>
          <p className="wk-leise">
            <Satz of={(name) => text("zustaendig.weil.gemeinde", { name })} name={begruendung.name} um={um} />
          </p>
          <p>
            <TextLink href={link(`/gemeinden/${begruendung.slug}`)}>
              <Satz of={(name) => text("zustaendig.gemeinde.seite", { name })} name={begruendung.name} um={um} />
            </TextLink>
          </p>
        </>
      );
    case "angabe-fehlt":
      return <p className="wk-leise">{text("zustaendig.fehlt", { was: words(begruendung.fehlt) })}</p>;
    case "niemand":
      return (
        <>
          <p>
            {"tag" in begruendung
              ? text(`zustaendig.niemand.${begruendung.grund}`, { datum: tag(begruendung.tag) })
              : text(
                  begruendung.grund === "keine-regel"
                    ? "zustaendig.niemand"
                    : `zustaendig.niemand.${begruendung.grund}`,
                )}
          </p>
          <HilfeTelefon lesen={lesen} />
        </>
      );
    default:
      return unreachable(begruendung);
  }
}

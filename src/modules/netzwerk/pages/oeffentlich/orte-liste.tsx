import { usePage } from "#src/platform/http/page.tsx";
import { SubHeading } from "#src/ui/section/section.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import type { OrtView } from "../../views/orte.ts";
import { Anschrift, German } from "../parts.tsx";

/** Where to go, how to get there, and whether one gets in. */
export function OrteListe({ orte }: { orte: readonly OrtView[] }) {
  const text = usePage().t(netzwerkTexts);
  return orte.map((ort) => (
    <div key={ort.id}>
      <SubHeading>
        <German>{ort.name}</German>
      </SubHeading>
      <p>
        <Anschrift {...ort} />
      </p>
      <p>
        {text("ort.barrierefrei")}: {text(`barrierefrei.${ort.barrierefrei}`)}
        {ort.zugang ? (
          <>
            . <German>{ort.zugang}</German>
          </>
        ) : null}
        {ort.haltestelle ? (
          <>
            <br />
            {text("ort.haltestelle")}: <German>{ort.haltestelle}</German>
            {ort.gehminuten === null ? null : text("ort.minuten", { anzahl: ort.gehminuten })}
          </>
        ) : null}
      </p>
    </div>
  ));
}

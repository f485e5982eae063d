import { German } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { viewEntwuerfe } from "../../views/entwuerfe.ts";
import { EntwurfRahmen, PhaseZeichen, useBeteiligung, useZeitraum } from "../teile/teile.tsx";
import type { Route } from "./+types/entwuerfe";

export async function loader({ context }: Route.LoaderArgs) {
  return { entwuerfe: await viewEntwuerfe(context.get(ctxKey)) };
}

/** Drafts that can be commented, and what became of the comments on earlier ones. */
export default function Entwuerfe({ loaderData: { entwuerfe } }: Route.ComponentProps) {
  const { text, link } = useBeteiligung();
  const zeitraum = useZeitraum();
  const offen = entwuerfe.filter((one) => one.phase === "offen").length;
  return (
    <EntwurfRahmen kurz={text("titel")} titel={text("liste.titel", { offen })} vorspann={text("liste.vorspann")}>
      <Section close id="liste">
        {entwuerfe.length === 0 ? (
          <EmptyState title={text("liste.leer")}>{text("liste.leer.text")}</EmptyState>
        ) : (
          <Thread
            level={2}
            entries={entwuerfe.map((one) => ({
              key: one.slug,
              margin: <PhaseZeichen phase={one.phase} />,
              title: <German>{one.titel}</German>,
              href: link(`/mitmachen/entwurf/${one.slug}${one.phase === "beendet" ? "/ergebnis" : ""}`),
              content: (
                <>
                  <p>{zeitraum(one)}</p>
                  <p>{text("bilanz.kurz", { gezeigt: one.bilanz.gezeigt, beantwortet: one.bilanz.beantwortet })}</p>
                </>
              ),
            }))}
          />
        )}
      </Section>
    </EntwurfRahmen>
  );
}

import type { ReactNode } from "react";
import { Matrix } from "#src/ui/matrix/matrix.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import type { ClusterBild, GruppenBild } from "../../rules/pinnwand-bild.ts";
import { useWorkshopTexte } from "./texte.ts";

/** Cards as they stand on the board. */
export function KartenListe({ karten }: { karten: ClusterBild["karten"] }) {
  const { lang } = useWorkshopTexte();
  return <PlainList items={karten.map((one) => ({ key: one.id, content: <bdi lang={lang}>{one.text}</bdi> }))} />;
}

/** What the room thinks of a cluster, in one line. */
export function WertungZeile({ cluster: { punkte, stimmen } }: { cluster: Pick<ClusterBild, "punkte" | "stimmen"> }) {
  const { text } = useWorkshopTexte();
  const gestimmt = stimmen.ja + stimmen.nein + stimmen.enthaltung > 0;
  return (
    <p>
      {text("punkte", { anzahl: punkte })}
      {gestimmt ? `. ${text("stimmen", stimmen)}` : ""}
    </p>
  );
}

/** The clusters of a group with their cards; `action` stands under each. */
export function ClusterListe(props: {
  gruppe: GruppenBild;
  level?: 3 | 4;
  action?: (cluster: ClusterBild) => ReactNode;
}) {
  const { lang } = useWorkshopTexte();
  return (
    <Thread
      level={props.level ?? 3}
      entries={props.gruppe.cluster.map((one) => ({
        key: one.id,
        id: `cluster-${one.id}`,
        title: <span lang={lang}>{one.titel}</span>,
        content: (
          <>
            <WertungZeile cluster={one} />
            <KartenListe karten={one.karten} />
            {props.action?.(one)}
          </>
        ),
      }))}
    />
  );
}

/** The board as a picture for the wall: a column for each group, the heaviest cluster on top. An extra beside the list. */
export function PinnwandBild({ gruppen }: { gruppen: readonly GruppenBild[] }) {
  const { text, lang } = useWorkshopTexte();
  const hoehe = Math.max(1, ...gruppen.map((one) => one.cluster.length));
  const cell = (cluster: ClusterBild | undefined) =>
    cluster ? (
      <div lang={lang}>
        <strong>{cluster.titel}</strong>
        <WertungZeile cluster={cluster} />
        <KartenListe karten={cluster.karten} />
      </div>
    ) : null;
  return (
    <Matrix
      id="pinnwand"
      caption={text("pinnwand.titel")}
      corner={text("pinnwand.platz")}
      columns={gruppen.map((one) => ({ key: one.id, head: <span lang={lang}>{one.name}</span> }))}
      rows={[
        ...Array.from({ length: hoehe }, (_, at) => ({
          key: String(at),
          head: String(at + 1),
          cells: gruppen.map((one) => cell(one.cluster[at])),
        })),
        {
          key: "lose",
          head: text("lose"),
          cells: gruppen.map((one) => (one.lose.length > 0 ? <KartenListe key={one.id} karten={one.lose} /> : null)),
        },
      ]}
    />
  );
}

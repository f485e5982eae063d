import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { UmfrageRahmen } from "./rahmen.tsx";
import { useAntwortTexte } from "./texte.ts";

/** The one page for every link that opens nothing, whatever the reason. */
export function LinkOeffnetNichts() {
  const { text, landkreis } = useAntwortTexte();
  const titel = text("link.titel");
  const name = landkreis.fachstelle?.name ?? landkreis.name;
  return (
    <UmfrageRahmen umfrage={{ text: text("art"), lang: "" }} titel={titel} fenster={titel} vorspann={text("link.text")}>
      <PlainList
        items={[
          { key: "mail", content: text("link.mail") },
          { key: "fachstelle", content: text("link.fachstelle", { name }) },
        ]}
      />
    </UmfrageRahmen>
  );
}

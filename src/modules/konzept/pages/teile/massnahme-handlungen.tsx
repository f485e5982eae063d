import type { Ctx } from "#src/platform/ctx.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { archiveMassnahme } from "../../commands/archive-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { restoreMassnahme } from "../../commands/restore-massnahme.ts";
import { withdrawMassnahme } from "../../commands/withdraw-massnahme.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { MassnahmeView } from "../../views/massnahme.ts";
import { useTexte } from "./sprache.ts";

/** Publishing, taking back, putting aside: what is done to a Maßnahme as a whole. */
export function MassnahmeHandlungen({ view }: { view: MassnahmeView }) {
  const { text } = useTexte();
  return (
    <Section id="zustand" heading={text("massnahme.handlungen")}>
      <ActionRow>
        {view.zustand === "entwurf" ? (
          <Knopf handlung="veroeffentlichen">{text("massnahme.veroeffentlichen")}</Knopf>
        ) : null}
        {view.zustand === "oeffentlich" ? (
          <Knopf handlung="zurueckziehen">{text("massnahme.zurueckziehen")}</Knopf>
        ) : null}
        {view.zustand === "archiviert" ? (
          <Knopf handlung="wiederherstellen">{text("massnahme.wiederherstellen")}</Knopf>
        ) : null}
      </ActionRow>
      {view.zustand === "archiviert" ? null : (
        <Disclosure summary={text("massnahme.archivieren")} id="archivieren">
          <Form>
            <TextArea
              name="grund"
              label={text("massnahme.archivieren.grund")}
              hint={text("massnahme.archivieren.hinweis")}
              lang="de"
              required
              maxLength={1000}
            />
            <Button name="handlung" value="archivieren">
              {text("massnahme.archivieren.tun")}
            </Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

function Knopf({ handlung, children }: { handlung: string; children: string }) {
  return (
    <Form bare>
      <Button name="handlung" value={handlung}>
        {children}
      </Button>
    </Form>
  );
}

type Ausgang = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** What another form of this page than the big one asks for; null when it was the big one. */
export function readHandlung(
  form: FormData,
): { run(ctx: Ctx, id: MassnahmeId): Promise<Ausgang>; readonly meldung: string } | null {
  const grund = String(form.get("grund") ?? "").slice(0, 1000);
  switch (form.get("handlung")) {
    case "veroeffentlichen":
      return { run: publishMassnahme, meldung: "massnahme-veroeffentlicht" };
    case "zurueckziehen":
      return { run: withdrawMassnahme, meldung: "massnahme-zurueckgezogen" };
    case "wiederherstellen":
      return { run: restoreMassnahme, meldung: "massnahme-wiederhergestellt" };
    case "archivieren":
      return { run: (ctx, id) => archiveMassnahme(ctx, id, grund), meldung: "massnahme-archiviert" };
    default:
      return null;
  }
}

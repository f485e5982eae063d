import { redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { saveEintrag, submitStimmzettel } from "../../commands/fill-stimmzettel.ts";
import { viewZettel } from "../../views/stimmzettel.ts";
import { abgebenSchema, eintragSchema, readEintrag } from "../teile/eintrag-eingabe.ts";
import { EintragSeite } from "../teile/eintrag-seite.tsx";
import { InternRahmen } from "../teile/rahmen.tsx";
import { useAuswahlTexte } from "../teile/texte.ts";
import { zettelAdresse } from "../teile/zettel-adresse.ts";
import type { Route } from "./+types/stimmzettel";

function wahlOf(url: URL) {
  return { sitzId: parseId<"Sitz">(url.searchParams.get("sitz") ?? ""), kennung: url.searchParams.get("vorschlag") };
}

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return viewZettel(context.get(ctxKey), idParam<"Auswahlrunde">(params.id), wahlOf(url));
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Auswahlrunde">(params.id);
  const view = await viewZettel(ctx, id, wahlOf(url));
  const { sitz, jetzt, runde } = view;
  if (!sitz) throw new NotAllowed();
  const sent = await request.formData();
  if (fieldText(sent, "aktion") === "abgeben") {
    const form = parseForm(abgebenSchema, sent);
    if (!form.ok) return formAgain(form.errors, form.values, () => false);
    const outcome = await submitStimmzettel(ctx, id, sitz.id, form.value.rev);
    if (!outcome.ok) return formRefused(outcome.reason, form.values);
    return redirect(localePath(ctx.locale, `${zettelAdresse(id, sitz.id)}&ok=zettel-abgegeben`));
  }
  const form = parseForm(eintragSchema(runde.kriterien), sent);
  if (!form.ok || !jetzt)
    return formAgain(
      form.ok ? { aktion: "unbekannt" } : form.errors,
      form.values,
      (name) => name !== "aktion" && name !== "rev",
    );
  const { rev, aktion, eintrag } = readEintrag(form.value, runde.kriterien);
  if (eintrag.befangen && eintrag.befangenGrund === "")
    return formAgain({ befangenGrund: "befangen-ohne-grund" }, form.values, () => true);
  const outcome = await saveEintrag(ctx, id, sitz.id, rev, jetzt.vorschlag.id, eintrag);
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  const rest = view.vorschlaege.filter((one) => one.stand !== "nicht-weiter");
  const at = rest.findIndex((one) => one.id === jetzt.vorschlag.id);
  const next = aktion === "zurueck" ? rest[at - 1] : aktion === "weiter" ? rest[at + 1] : undefined;
  return redirect(localePath(ctx.locale, `${zettelAdresse(id, sitz.id, next?.kennung)}&ok=zettel-gemerkt`));
}

/** The ballot: the sheet with all candidates, or one of them with its scales. */
export default function Stimmzettel({ loaderData: view, actionData }: Route.ComponentProps) {
  if (view.jetzt && view.sitz)
    return <EintragSeite view={view} jetzt={view.jetzt} sitz={view.sitz} stand={actionData} />;
  return <Uebersicht view={view} stand={actionData} />;
}

type View = Route.ComponentProps["loaderData"];

function Uebersicht({ view, stand }: { view: View; stand: Route.ComponentProps["actionData"] }) {
  const { text, link, f } = useAuswahlTexte();
  const { runde, sitz, vorschlaege, nimmt } = view;
  const name = text("runde.name", { jahr: String(runde.jahr), gremium: runde.gremium });
  const rest = vorschlaege.filter((one) => one.stand !== "nicht-weiter");
  const offen = rest.find((one) => one.stand === "offen" || one.stand === "begonnen");
  const titel = !sitz
    ? text("zettel.waehlen")
    : sitz.abgegebenAm !== null && !sitz.geaendert
      ? text("zettel.abgegeben", { wann: f.moment(sitz.abgegebenAm) })
      : text("zettel.titel", { n: rest.length - view.offen, alle: rest.length });
  return (
    <InternRahmen
      kurz={text("zettel")}
      art={name}
      titel={titel}
      vorspann={
        nimmt && runde.fristAm ? text("zettel.frist", { datum: f.date(runde.fristAm) }) : text("zettel.zu-spaet")
      }
      stand={stand}
    >
      {sitz ? (
        <Section close id="zettel">
          {sitz.weg === "mitglied" ? null : (
            <Notice>
              <p>
                {text(`zettel.weg.${sitz.weg}`)} <strong lang="de">{sitz.name}</strong>
              </p>
            </Notice>
          )}
          {sitz.abgegebenAm !== null && sitz.geaendert ? (
            <Notice tone="warning">
              <p>{text("zettel.geaendert", { wann: f.moment(sitz.abgegebenAm) })}</p>
            </Notice>
          ) : null}
          <PlainList
            items={vorschlaege.map((one) => ({
              key: one.id,
              content: (
                <>
                  {one.stand === "nicht-weiter" || !nimmt ? (
                    <Num>{one.kennung}</Num>
                  ) : (
                    <TextLink href={link(zettelAdresse(runde.id, sitz.id, one.kennung))}>{one.kennung}</TextLink>
                  )}{" "}
                  <span lang="de">{one.titel}</span>{" "}
                  <StatusMark tone={one.stand === "bewertet" || one.stand === "befangen" ? "gut" : "ruht"}>
                    {text(`eintrag.${one.stand}`)}
                  </StatusMark>
                </>
              ),
            }))}
          />
          {nimmt ? (
            <>
              {offen ? (
                <ActionRow>
                  <ButtonLink variant="primary" href={link(zettelAdresse(runde.id, sitz.id, offen.kennung))}>
                    {text("zettel.weiter", { kennung: offen.kennung })}
                  </ButtonLink>
                </ActionRow>
              ) : (
                <Form bare>
                  <HiddenField name="rev" value={String(sitz.rev)} />
                  <ActionRow>
                    <Button variant="primary" name="aktion" value="abgeben">
                      {text(sitz.abgegebenAm === null ? "zettel.abgeben" : "zettel.ersetzen")}
                    </Button>
                  </ActionRow>
                </Form>
              )}
              <SmallPrint>{text("zettel.geheim")}</SmallPrint>
            </>
          ) : null}
          <p className="kern-body">
            <TextLink href={link(`/intern/auswahl/${runde.id}/ergebnis`)}>{text("ergebnis")}</TextLink>
          </p>
        </Section>
      ) : (
        <Section close id="zettel">
          <p className="kern-body">{text(view.zettel.length === 0 ? "zettel.keiner" : "zettel.waehlen.text")}</p>
          <PlainList
            items={view.zettel.map((one) => ({
              key: one.id,
              content: (
                <>
                  <TextLink href={link(zettelAdresse(runde.id, one.id))} lang="de">
                    {one.name}
                  </TextLink>{" "}
                  <StatusMark tone={one.abgegeben ? "gut" : "ruht"}>
                    {text(one.abgegeben ? "sitz.abgegeben" : "sitz.offen")}
                  </StatusMark>
                </>
              ),
            }))}
          />
        </Section>
      )}
    </InternRahmen>
  );
}

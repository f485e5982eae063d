import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { qrImage } from "#src/modules/zugang/index.ts";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { LeistungenListe } from "../../../pages/teile/leistungen-liste.tsx";
import { geprueftSatz } from "../../../pages/teile/geprueft.tsx";
import { useLesen } from "../../../pages/teile/lesen.tsx";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { leseSprache } from "../../../rules/sprachen.ts";
import { UebergabenDerLage } from "../../../uebergaben/pages/teile/uebergaben-der-lage.tsx";
import { viewUebergaben } from "../../../uebergaben/views/uebergaben.ts";
import { sammelmappenTexts } from "../../texts/index.ts";
import { viewSammelmappe } from "../../views/sammelmappen.ts";
import type { Route } from "./+types/sammelmappe";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const sammelmappe = await viewSammelmappe(ctx, params.code, sprache);
  if (!sammelmappe) throw new NotFound();
  const uebergaben = await viewUebergaben(
    ctx,
    sammelmappe.leistungen.map((one) => one.id),
  );
  return { sprache, sammelmappe, uebergaben, qr: await qrImage(sammelmappe.adresse) };
}

/** What somebody put together for somebody else: a few entries, a line about them, the address to hand on. */
export default function Sammelmappe({ loaderData }: Route.ComponentProps) {
  const { sprache, sammelmappe, uebergaben, qr } = loaderData;
  const lesen = useLesen(sprache);
  const { t, f } = usePage();
  const text = t(sammelmappenTexts);
  const german = lesen.um === "de" ? {} : ({ lang: "de", dir: "ltr" } as const);
  const helfende = sammelmappe.leistungen.filter((one) => one.helfende !== "");
  return (
    <>
      <DocumentTitle title={sammelmappe.titel} />
      <WegweiserPfad lesen={lesen} items={[{ text: <span {...german}>{sammelmappe.titel}</span> }]} />
      <Main>
        <PageTitle kind={text("sammelmappe")} title={sammelmappe.titel} {...german} />
        {sammelmappe.notiz ? <TextBlock text={sammelmappe.notiz} {...german} /> : null}
        <Section id="eintraege" heading={text("eintraege", { anzahl: sammelmappe.leistungen.length })} first>
          <LeistungenListe leistungen={sammelmappe.leistungen} lesen={lesen} />
        </Section>
        {helfende.length > 0 ? (
          <Section id="helfende" heading={lesen.text("helfende.titel")}>
            {helfende.map((one) => (
              <Disclosure key={one.slug} summary={<span lang={one.titel.lang}>{one.titel.text}</span>}>
                <TextBlock text={one.helfende} {...german} />
              </Disclosure>
            ))}
          </Section>
        ) : null}
        <UebergabenDerLage uebergaben={uebergaben} leistungen={sammelmappe.leistungen} lesen={lesen} />
        <Section id="weitergeben" heading={text("weitergeben")}>
          <p>{text("weitergeben.text")}</p>
          <p>
            <bdi dir="ltr">{sammelmappe.adresse}</bdi>
          </p>
          <img src={qr} alt={text("qr", { titel: sammelmappe.titel })} width={160} height={160} />
        </Section>
        <Origin>
          {sammelmappe.geprueft ? `${geprueftSatz(sammelmappe.geprueft, lesen)} ` : null}
          {text("bis", { datum: f.date(sammelmappe.giltBis) })}
        </Origin>
      </Main>
    </>
  );
}

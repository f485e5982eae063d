import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { qrImage } from "#src/modules/zugang/index.ts";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { LeistungenSchritte } from "../../../pages/teile/leistungen-liste.tsx";
import { GeprueftSatz } from "../../../pages/teile/geprueft.tsx";
import { useLesen } from "../../../pages/teile/lesen.tsx";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { ReiseHelfende, ReisePapiere } from "../../../pages/teile/reise-teile.tsx";
import { leseSprache } from "../../../rules/sprachen.ts";
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
  return (
    <>
      <DocumentTitle title={sammelmappe.titel} />
      <WegweiserPfad lesen={lesen} items={[{ text: <span {...german}>{sammelmappe.titel}</span> }]} />
      <Main>
        <PageTitle kind={text("sammelmappe")} title={sammelmappe.titel} {...german} />
        {sammelmappe.notiz ? <TextBlock text={sammelmappe.notiz} {...german} /> : null}
        <Section id="eintraege" heading={text("eintraege", { anzahl: sammelmappe.leistungen.length })} first>
          <LeistungenSchritte leistungen={sammelmappe.leistungen} lesen={lesen} />
        </Section>
        <ReisePapiere reise={sammelmappe.reise} lesen={lesen} />
        <ReiseHelfende
          reise={sammelmappe.reise}
          leistungen={sammelmappe.leistungen}
          uebergaben={uebergaben}
          lesen={lesen}
        />
        <Section id="weitergeben" heading={text("weitergeben")}>
          <p>{text("weitergeben.text")}</p>
          <p>
            <bdi dir="ltr">{sammelmappe.adresse}</bdi>
          </p>
          <img src={qr} alt={text("qr", { titel: sammelmappe.titel })} width={160} height={160} />
        </Section>
        <Origin>
          {sammelmappe.geprueft ? <GeprueftSatz geprueft={sammelmappe.geprueft} lesen={lesen} /> : null}{" "}
          {text("bis", { datum: f.date(sammelmappe.giltBis) })}
        </Origin>
      </Main>
    </>
  );
}

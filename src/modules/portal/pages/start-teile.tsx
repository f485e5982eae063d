import type { BueroLage, BueroMassnahme, KETTENLUECKEN } from "#src/modules/konzept/index.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { type Datum, daysBetween } from "#src/shared/datum.ts";
import { Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Glyph, type GlyphName } from "#src/ui/glyph/glyph.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread, type ThreadEntry } from "#src/ui/thread/thread.tsx";
import { portalTexts } from "../texts/index.ts";
import type { AufgabeZeile } from "../views/aufgaben.ts";

export type KettenLuecke = (typeof KETTENLUECKEN)[number];
type May = { readonly plan: boolean; readonly edit: boolean };

function useStart() {
  const page = usePage();
  return { ...page, text: page.t(portalTexts) };
}

const nameOf = (one: BueroMassnahme) => `${one.kennung} ${one.titel}`;

/** Critical Maßnahmen: since when, why, who leads, and the one thing to do now. */
export function Kritisch({ massnahmen, may }: { massnahmen: readonly BueroMassnahme[]; may: May }) {
  const { text } = useStart();
  if (massnahmen.length === 0) return null;
  return (
    <Section first heading={text("start.kritisch")} id="kritisch">
      <Thread entries={massnahmen.map((one) => kritischEntry(one, may))} />
    </Section>
  );
}

function kritischEntry(one: BueroMassnahme, may: May): ThreadEntry {
  return {
    key: one.id,
    margin: <Seit tone="kritisch" seit={one.sachstandAm} />,
    title: <MassnahmeLink one={one} />,
    content: <Warum one={one} />,
    action: <KritischTun one={one} may={may} />,
  };
}

function Seit({ tone, seit }: { tone: "kritisch" | "warnung"; seit: Datum | null }) {
  const { text, f } = useStart();
  return (
    <>
      <p>
        <StatusMark tone={tone}>
          {text(tone === "kritisch" ? "start.lage.kritisch" : "start.lage.gefaehrdet")}
        </StatusMark>
      </p>
      {seit ? <p className="wk-leise wk-klein">{text("start.seit", { datum: f.date(seit) })}</p> : null}
    </>
  );
}

function MassnahmeLink({ one }: { one: BueroMassnahme }) {
  const { link } = useStart();
  return (
    <TextLink href={link(`/intern/massnahmen/${one.id}`)} lang="de">
      {nameOf(one)}
    </TextLink>
  );
}

function Warum({ one }: { one: BueroMassnahme }) {
  return (
    <>
      {one.einschaetzungGrund ? <p lang="de">{one.einschaetzungGrund}</p> : null}
      {one.federfuehrung ? (
        <p className="wk-leise wk-klein" lang="de">
          {one.federfuehrung}
        </p>
      ) : null}
    </>
  );
}

function KritischTun({ one, may }: { one: BueroMassnahme; may: May }) {
  const { text, link } = useStart();
  const [path, word] = one.eigene
    ? ([`/intern/massnahmen/${one.id}/sachstand`, "start.melden"] as const)
    : may.plan
      ? ([`/intern/aufgaben/neu?zu=${one.kennung}`, "start.aufgabe"] as const)
      : ([`/intern/massnahmen/${one.id}`, "start.ansehen"] as const);
  return (
    <ButtonLink small href={link(path)} hidden={one.kennung}>
      {text(word)}
    </ButtonLink>
  );
}

/** Tasks whose day has passed, each with its tick. */
export function Ueberfaellig({ aufgaben, heute }: { aufgaben: readonly AufgabeZeile[]; heute: Datum }) {
  const { text, f, link } = useStart();
  if (aufgaben.length === 0) return null;
  return (
    <Section heading={text("start.ueberfaellig")} id="ueberfaellig">
      <Thread
        entries={aufgaben.map((one) => ({
          key: one.id,
          margin: one.faelligAm ? (
            <>
              <p>
                <StatusMark tone="kritisch">
                  {text("start.tage", { anzahl: daysBetween(one.faelligAm, heute) })}
                </StatusMark>
              </p>
              <p className="wk-leise wk-klein">{text("aufgabe.faellig", { datum: f.date(one.faelligAm) })}</p>
            </>
          ) : null,
          title: <span lang="de">{one.titel}</span>,
          content: (
            <>
              {one.notiz ? <p lang="de">{one.notiz}</p> : null}
              <p className="wk-leise wk-klein">
                <span lang="de">{one.fuer}</span>
                {one.bezug ? (
                  <>
                    {" · "}
                    <TextLink href={link(one.bezug.path)} lang="de">
                      {`${one.bezug.kennung} ${one.bezug.titel}`}
                    </TextLink>
                  </>
                ) : null}
              </p>
            </>
          ),
          action: (
            <Form bare action={link("/intern/aufgaben")}>
              <HiddenField name="id" value={one.id} />
              <Button small name="tat" value="erledigt" hidden={one.titel}>
                {text("aufgabe.abhaken")}
              </Button>
            </Form>
          ),
        }))}
      />
    </Section>
  );
}

/** Her own Maßnahmen: what is due first. */
export function Eigene({ massnahmen }: { massnahmen: BueroLage["eigene"] }) {
  const { text, link, f } = useStart();
  if (massnahmen.length === 0) return null;
  return (
    <Section first heading={text("start.eigene")} id="eigene">
      <Thread
        entries={massnahmen.map((one) => ({
          key: one.id,
          margin: (
            <>
              <p>
                <StatusMark tone={one.faellig ? "warnung" : "gut"}>
                  {text(one.faellig ? "start.faellig" : "start.aktuell")}
                </StatusMark>
              </p>
              <p className="wk-leise wk-klein">
                {one.sachstandAm ? text("start.bericht", { datum: f.date(one.sachstandAm) }) : text("start.nie")}
              </p>
            </>
          ),
          title: <MassnahmeLink one={one} />,
          content: one.einschaetzungGrund ? <p lang="de">{one.einschaetzungGrund}</p> : null,
          action: (
            <ButtonLink
              small
              href={link(`/intern/massnahmen/${one.id}/sachstand`)}
              variant={one.faellig ? "primary" : "secondary"}
              hidden={one.kennung}
            >
              {text("start.melden")}
            </ButtonLink>
          ),
        }))}
      />
    </Section>
  );
}

/** Folded away: it needs a look, but no decision today. */
export function Gefaehrdet({ massnahmen }: { massnahmen: readonly BueroMassnahme[] }) {
  const { text } = useStart();
  if (massnahmen.length === 0) return null;
  return (
    <Section id="gefaehrdet">
      <Disclosure summary={text("start.gefaehrdet", { anzahl: massnahmen.length })}>
        <PlainList items={massnahmen.map((one) => ({ key: one.id, content: <MassnahmeLink one={one} /> }))} />
      </Disclosure>
    </Section>
  );
}

const GLYPHS: Readonly<Record<KettenLuecke, GlyphName>> = {
  "bedarf-ohne-beleg": "bedarf",
  "bedarf-ohne-ziel": "bedarf",
  "ziel-ohne-bedarf": "ziel",
  "ziel-ohne-massnahme": "ziel",
  "massnahme-ohne-ziel": "massnahme",
  "massnahme-ohne-sachstand": "massnahme",
};

type Luecke = {
  readonly art: string;
  readonly anzahl: number;
  readonly elemente: readonly { id: string; kennung: string | null; titel: string; path: string }[];
};

/** Each gap with the element that lacks something; many of one kind are one line. */
export function useKettenLuecken(luecken: readonly Luecke[], may: May): ThreadEntry[] {
  const { text, link, f } = useStart();
  return luecken.flatMap(({ art, anzahl, elemente }): ThreadEntry[] => {
    const kind = art as KettenLuecke;
    const margin = (
      <p>
        <Glyph name={GLYPHS[kind]} /> <Glyph name="luecke" /> {text(`start.luecke.${kind}`)}
      </p>
    );
    if (kind === "massnahme-ohne-sachstand" || anzahl > elemente.length) {
      return [
        {
          key: art,
          margin,
          title: text(`intern.kette.${kind}`, { anzahl }),
          content: <p lang="de">{f.list(elemente.map((one) => `${one.kennung ?? ""} ${one.titel}`.trim()))}</p>,
          action: (
            <ButtonLink
              small
              href={link(kind === "massnahme-ohne-sachstand" ? "/intern/sachstaende" : "/intern/kette?luecken=ja")}
            >
              {text(kind === "massnahme-ohne-sachstand" ? "start.sachstaende" : "intern.kette.alle")}
            </ButtonLink>
          ),
        },
      ];
    }
    return elemente.map((one) => ({
      key: `${art} ${one.id}`,
      margin,
      title: (
        <TextLink href={link(one.path)} lang="de">
          {`${one.kennung ?? ""} ${one.titel}`.trim()}
        </TextLink>
      ),
      action: may.edit ? (
        <ButtonLink
          small
          href={link(kind === "ziel-ohne-massnahme" ? `/intern/massnahmen/neu?ziel=${one.id}` : one.path)}
          hidden={one.kennung ?? ""}
        >
          {text(`start.luecke.${kind}.tun`)}
        </ButtonLink>
      ) : undefined,
    }));
  });
}

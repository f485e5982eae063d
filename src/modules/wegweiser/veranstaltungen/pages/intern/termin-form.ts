import { z } from "zod";
import { requiredText, textField } from "#src/platform/http/form.ts";
import {
  lineList,
  optionalDatum,
  optionalWebAddress,
  requiredDatum,
  revField,
  tick,
  wholeBetween,
} from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { type Datum, parseDatum } from "#src/shared/datum.ts";
import { oneOf, sprachtexteOf, sprachtexteShape, tickedOf, ticks } from "../../../pages/intern/felder.tsx";
import { SCHALTERSPRACHEN } from "../../../pages/intern/leistung-form.ts";
import type { StelleId } from "../../../rules/bezug.ts";
import type { AnlaufstelleId } from "../../../rules/ids.ts";
import { WOCHENTAGE } from "../../../rules/zeiten.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import type { VeranstaltungAngaben } from "../../rules/veranstaltung.ts";
import { TAKTE } from "../../rules/wiederholung.ts";
import { termineTexts } from "../../texts/index.ts";
import type { TerminForm } from "../../views/termine.ts";

const TAGE = WOCHENTAGE.map((tag) => ({ id: String(tag), tag }));
const SPRECHEN = SCHALTERSPRACHEN.map((id) => ({ id }));
const MOST_GONE = 60;

/** `9:00`, `09.00` or `9`; empty is null. Message: `zeit-falsch`. */
const optionalZeit = () =>
  textField(10).transform((text, check): string | null => {
    if (text === "") return null;
    const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text);
    const [hour, minute] = [Number(found?.[1] ?? 99), Number(found?.[2] ?? 0)];
    if (hour > 23 || minute > 59) check.addIssue({ code: "custom", message: "zeit-falsch" });
    return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  });

export function terminSchema({ wahl }: TerminForm) {
  return z.strictObject({
    rev: revField(),
    de: requiredText(120),
    ...sprachtexteShape(120),
    text: textField(4_000),
    beginn: requiredDatum(),
    von: optionalZeit(),
    bis: optionalZeit(),
    takt: z.enum(TAKTE, { error: "auswahl-fehlt" }),
    abstand: wholeBetween(1, 12),
    endet: optionalDatum(),
    ausfaelle: lineList(MOST_GONE, 20).transform((rows, check): Datum[] =>
      rows.flatMap((row) => {
        const datum = parseDatum(row);
        if (datum === null) check.addIssue({ code: "custom", message: "datum-falsch" });
        return datum ?? [];
      }),
    ),
    ortId: oneOf(wahl.orte),
    ortText: textField(200),
    online: optionalWebAddress(),
    veranstalterId: oneOf(wahl.stellen),
    kosten: textField(120),
    anmeldung: textField(200),
    kinderbetreuung: tick(),
    ...ticks("tag", TAGE),
    ...ticks("spricht", SPRECHEN),
  });
}

export function angabenFrom(typed: z.infer<ReturnType<typeof terminSchema>>): VeranstaltungAngaben {
  const values = typed as Readonly<Record<string, unknown>>;
  const { text, beginn, von, bis, takt, abstand, endet, ausfaelle, ortText, online } = typed;
  const { kosten, anmeldung, kinderbetreuung } = typed;
  const tage = TAGE.filter(({ id }) => tickedOf(values, "tag", TAGE).includes(id)).map(({ tag }) => tag);
  return {
    titel: sprachtexteOf(values, typed.de),
    text,
    beginn,
    von,
    bis,
    wiederholung: { takt, abstand, tage: takt === "woche" ? tage : [], bis: takt === "einmal" ? null : endet },
    ausfaelle,
    ortId: (typed.ortId || null) as AnlaufstelleId | null,
    ortText,
    online,
    veranstalterId: (typed.veranstalterId || null) as StelleId | null,
    sprachen: tickedOf(values, "spricht", SPRECHEN),
    kosten,
    anmeldung,
    kinderbetreuung,
  };
}

/** What the fields hold before anybody types. */
export function presentTermin(termin: TerminForm["termin"], tag: (datum: Datum) => string): Record<string, string> {
  const day = (datum: Datum | null | undefined) => (datum ? tag(datum) : "");
  return {
    de: termin?.titel.de ?? "",
    text: termin?.text ?? "",
    beginn: day(termin?.beginn),
    von: termin?.von ?? "",
    bis: termin?.bis ?? "",
    takt: termin?.wiederholung.takt ?? "einmal",
    abstand: String(termin?.wiederholung.abstand ?? 1),
    endet: day(termin?.wiederholung.bis),
    ausfaelle: termin?.ausfaelle.map(tag).join("\n") ?? "",
    ortId: termin?.ortId ?? "",
    ortText: termin?.ortText ?? "",
    online: termin?.online ?? "",
    veranstalterId: termin?.veranstalterId ?? "",
    kosten: termin?.kosten ?? "",
    anmeldung: termin?.anmeldung ?? "",
    kinderbetreuung: termin?.kinderbetreuung ? "ja" : "",
    ...Object.fromEntries((termin?.wiederholung.tage ?? []).map((one) => [`tag-${one}`, "ja"])),
    ...Object.fromEntries((termin?.sprachen ?? []).map((one) => [`spricht-${one}`, "ja"])),
  };
}

export function useTerminGruende(): Record<string, string> {
  const { t } = usePage();
  const text = t(termineTexts);
  const guide = t(wegweiserTexts);
  return {
    "titel-fehlt": text("grund.titel-fehlt"),
    "kein-ort": text("grund.kein-ort"),
    "ende-vor-anfang": text("grund.ende-vor-anfang"),
    "schon-so": guide("grund.schon-so"),
    veraltet: guide("grund.inzwischen-geaendert"),
  };
}

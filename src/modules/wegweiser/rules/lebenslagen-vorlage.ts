import type { Zeichen } from "./leistung.ts";
import type { Sprachtexte } from "./sprachen.ts";

/** Situations that guides of German counties have in common (GUIDES 5, first-level topics); a county names them anew. */
export const VORLAGE: readonly { readonly namen: Sprachtexte; readonly zeichen: Zeichen }[] = [
  {
    zeichen: "tuer",
    namen: {
      de: "Ich bin neu angekommen",
      en: "I have just arrived",
      ar: "وصلتُ حديثًا",
      uk: "Я щойно приїхав / приїхала",
      "de-simple": "Ich bin neu hier",
    },
  },
  {
    zeichen: "papiere",
    namen: {
      de: "Aufenthalt und Papiere",
      en: "Residence and documents",
      ar: "الإقامة والأوراق",
      uk: "Перебування та документи",
      "de-simple": "Meine Papiere",
    },
  },
  {
    zeichen: "geld",
    namen: {
      de: "Geld zum Leben",
      en: "Money to live on",
      ar: "المال اللازم للمعيشة",
      uk: "Гроші на життя",
      "de-simple": "Geld zum Leben",
    },
  },
  { zeichen: "haus", namen: { de: "Wohnen", en: "Housing", ar: "السكن", uk: "Житло", "de-simple": "Wohnen" } },
  {
    zeichen: "sprache",
    namen: {
      de: "Deutsch lernen",
      en: "Learning German",
      ar: "تعلّم اللغة الألمانية",
      uk: "Вивчення німецької мови",
      "de-simple": "Deutsch lernen",
    },
  },
  {
    zeichen: "arbeit",
    namen: {
      de: "Arbeit und Ausbildung",
      en: "Work and training",
      ar: "العمل والتدريب المهني",
      uk: "Робота та професійне навчання",
      "de-simple": "Arbeit und Beruf",
    },
  },
  {
    zeichen: "kind",
    namen: {
      de: "Kinder, Kita und Schule",
      en: "Children, childcare and school",
      ar: "الأطفال والحضانة والمدرسة",
      uk: "Діти, садок і школа",
      "de-simple": "Kinder und Schule",
    },
  },
  {
    zeichen: "familie",
    namen: {
      de: "Schwangerschaft und Familie",
      en: "Pregnancy and family",
      ar: "الحمل والأسرة",
      uk: "Вагітність і сім’я",
      "de-simple": "Familie und Baby",
    },
  },
  {
    zeichen: "herz",
    namen: { de: "Gesundheit", en: "Health", ar: "الصحة", uk: "Здоров’я", "de-simple": "Gesundheit" },
  },
  {
    zeichen: "schild",
    namen: {
      de: "Notfall, Gewalt, Diskriminierung",
      en: "Emergency, violence, discrimination",
      ar: "الطوارئ والعنف والتمييز",
      uk: "Надзвичайна ситуація, насильство, дискримінація",
      "de-simple": "Hilfe in Not",
    },
  },
  {
    zeichen: "bus",
    namen: { de: "Unterwegs", en: "Getting around", ar: "التنقّل", uk: "Транспорт", "de-simple": "Bus und Auto" },
  },
  {
    zeichen: "frage",
    namen: {
      de: "Beratung und Sprachmittlung",
      en: "Advice and interpreting",
      ar: "الاستشارة والترجمة الشفوية",
      uk: "Консультації та усний переклад",
      "de-simple": "Beratung",
    },
  },
  {
    zeichen: "hand",
    namen: {
      de: "Mitmachen und mitbestimmen",
      en: "Taking part",
      ar: "المشاركة والتطوّع",
      uk: "Участь і волонтерство",
      "de-simple": "Mitmachen",
    },
  },
  {
    zeichen: "stern",
    namen: {
      de: "Bleiben und Einbürgerung",
      en: "Staying and citizenship",
      ar: "البقاء والتجنّس",
      uk: "Залишитися й отримати громадянство",
      "de-simple": "Hier bleiben",
    },
  },
];

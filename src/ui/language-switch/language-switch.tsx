/** Languages in their own names. The switch stays on the same page, so `href` is that page in the other language. */
export function LanguageSwitch(props: {
  label: string;
  languages: {
    lang: string;
    dir?: "ltr" | "rtl" | undefined;
    name: string;
    href: string;
    current?: boolean | undefined;
  }[];
}) {
  return (
    <nav className="wk-nav" aria-label={props.label}>
      <ul className="wk-sprachen">
        {props.languages.map((language) => (
          <li key={language.lang}>
            <a
              href={language.href}
              lang={language.lang}
              dir={language.dir ?? "ltr"}
              hrefLang={language.lang}
              aria-current={language.current ? "true" : undefined}
            >
              {language.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

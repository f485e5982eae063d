import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(import.meta.url);

/** The meta package of the compiler breaks `npm ci`, so the binary packages are asked for directly. */
const ENGINES = [
  "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu",
  "@myriaddreamin/typst-ts-node-compiler-linux-x64-musl",
] as const;

/** TTF only: the compiler ignores woff2 without a word. One regular file per family decides what can be printed. */
const FONTS = [
  "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf",
  "@expo-google-fonts/fira-sans/400Regular_Italic/FiraSans_400Regular_Italic.ttf",
  "@expo-google-fonts/fira-sans/500Medium/FiraSans_500Medium.ttf",
  "@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf",
  "vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf",
  "vazirmatn/fonts/ttf/Vazirmatn-Medium.ttf",
  "vazirmatn/fonts/ttf/Vazirmatn-SemiBold.ttf",
  "vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf",
] as const;

export interface Engine {
  readonly name: string;
  /** Path of the native module. */
  readonly module: string;
  readonly version: string;
  readonly fonts: readonly string[];
}

/** Finds compiler and fonts, or null where no compiler exists for this system. */
export function findEngine(): Engine | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  for (const name of ENGINES) {
    const packageFile = findFile(`${name}/package.json`);
    if (!packageFile) continue;
    const { main, version } = require(packageFile) as { main: string; version: string };
    return {
      name,
      module: `${dirname(packageFile)}/${main}`,
      version,
      fonts: FONTS.map((font) => require.resolve(font)),
    };
  }
  return null;
}

function findFile(specifier: string): string | null {
  try {
    return require.resolve(specifier);
  } catch {
    return null;
  }
}

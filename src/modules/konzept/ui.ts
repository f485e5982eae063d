export { BeispielKette } from "./kette/pages/teile/beispielkette.tsx";
export { LageBalken, useLageSatz } from "./kette/pages/teile/lage.tsx";

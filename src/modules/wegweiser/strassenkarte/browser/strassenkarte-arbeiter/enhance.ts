/** MapLibre's worker as a file of our own: the page's policy allows no other. */
import "maplibre-gl/dist/maplibre-gl-worker.mjs";

/*
 * Builds the field page from src/ into src/main/resources/META-INF/resources/falt, from where it is served and where it
 * is committed, so that nobody else needs Node. `npm ci && node build.mjs`, or frontend/rebuild-field-page.
 *
 * Beside the files stands sources.sha256: the hash of everything that they were made of. A test compares it.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync, mkdirSync, copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const resources = join(root, "src/main/resources");
const target = join(resources, "META-INF/resources/falt");
const WORDS = /^outreach\.(theme|guidance|action|type|medium|depth|age|gender|follow-up|observation\.category|observation\.severity|platform)\.[a-z0-9_]+$/;

/** The page's own long names, none of which is a name of the browser's or of what lies on the phone. */
const OWN_NAMES =
  /^(contactScreen|observationScreen|endScreen|eveningScreen|arriveScreen|runningPart|alonePart|shiftInHand|freshContact|lastContact|formWritten|closeForm|openForm|askForBackgroundSync|forgetOldEvenings|maskAndSave|formScreen|unfoldedRest|finish|fields|isOver|once|rewrite|pictureAddress|asksForPlatform|otherTabs|backButton|latest|isOnTheNet|placeName|watchVersion|signInForm|handIn|writeOnce|setOnline|noteChoices|keepNow|takeBack|refresh|failures|drafts)$/;

/** A name that is also said as a text, such as the key of a word, would not be found by that text any more. */
function refuseSaidNames(source) {
  const said = [...source.matchAll(/"(\w+)"/g)].map(([, text]) => text).find((text) => OWN_NAMES.test(text));
  if (said) {
    throw new Error(`"${said}" is one of the page's own names and is said as a text as well`);
  }
}

function words(language) {
  const file = readFileSync(join(resources, `vaadin-i18n/outreach/translations_${language}.properties`), "utf8");
  return Object.fromEntries(
    file
      .split("\n")
      .map((line) => line.match(/^([^#=\s]+)=(.*)$/))
      .filter((line) => line && WORDS.test(line[1]))
      .map((line) => [line[1], line[2]])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const sv = words("sv");
const en = words("en");
const portalWords = JSON.stringify({ sv, en });
const common = { bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none" };

mkdirSync(target, { recursive: true });
await build({
  ...common,
  entryPoints: [join(here, "src/note-check.ts")],
  outfile: join(target, "note-check.js"),
});
await build({
  ...common,
  entryPoints: [join(here, "src/app.ts")],
  outfile: join(target, "app.js"),
  define: {
    PORTAL_WORDS: JSON.stringify(Object.fromEntries(Object.keys(sv).map((key) => [key, [sv[key], en[key]]]))),
  },
  mangleProps: OWN_NAMES,
  plugins: [
    {
      // What only indents a template in its source is nothing that a phone has to load.
      name: "indents",
      setup(run) {
        run.onLoad({ filter: /falt\/src\/.*\.ts$/ }, ({ path }) => {
          const source = readFileSync(path, "utf8");
          refuseSaidNames(source);
          const contents = source
            .replace(/\n[ \t]+/g, "\n")
            .replace(/>\n(?=<(\/|p\b|h[12]\b|div|section|ul|li|fieldset|details|summary|header|main|form|falt-))/g, ">");
          return { contents, loader: "ts" };
        });
      },
    },
    {
      // Served once as a file of its own, so that what the page runs is what the tests run.
      name: "note-check",
      setup(run) {
        run.onResolve({ filter: /\/note-check$/ }, () => ({ path: "./note-check.js", external: true }));
      },
    },
  ],
});
await build({ minify: true, entryPoints: [join(here, "falt.css")], outfile: join(target, "falt.css") });
for (const file of ["index.html", "manifest.webmanifest"]) {
  copyFileSync(join(here, file), join(target, file));
}

const FILES = [
  "/falt/",
  "/falt/app.js",
  "/falt/note-check.js",
  "/falt/falt.css",
  "/falt/manifest.webmanifest",
  "/tokens.css",
  "/fonts/source-sans-3-latin.woff2",
  "/icons/lantern.svg",
];
const version = createHash("sha256");
for (const file of FILES) {
  version.update(readFileSync(join(resources, "META-INF/resources", file === "/falt/" ? "/falt/index.html" : file)));
}
await build({
  ...common,
  format: "iife",
  entryPoints: [join(here, "src/worker.ts")],
  outfile: join(target, "worker.js"),
  define: { VERSION: JSON.stringify(version.digest("hex").slice(0, 16)), FILES: JSON.stringify(FILES) },
});

const sources = createHash("sha256");
for (const file of [
  ...readdirSync(join(here, "src"))
    .sort()
    .map((name) => "src/" + name),
  "build.mjs",
  "falt.css",
  "index.html",
  "manifest.webmanifest",
  "package-lock.json",
]) {
  sources.update(file + "\n").update(readFileSync(join(here, file)));
}
sources.update(portalWords);
writeFileSync(join(target, "sources.sha256"), sources.digest("hex") + "\n");

// Collects the licences of the packages that are in the bundles, as esbuild tells it, for dist/THIRD-PARTY-NOTICES.txt.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { standardTexts } from './licence-texts.mjs';

/** What may be in a bundle: licences that ask for nothing but their text and the names of the authors. */
const allowedLicences = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const isNotice = (name) => /^(licen[cs]e|copying|notice|third-?party-?notices)(?![a-z])/i.test(name);

/** A plugin to build bundles with, and the notices of all packages that have left something in one of them. */
export function collectNotices() {
  const folders = new Set();
  const plugin = {
    name: 'notices',
    setup({ initialOptions, onEnd }) {
      initialOptions.metafile = true;
      onEnd(({ metafile }) => {
        for (const folder of metafile ? bundledPackages(metafile) : [])
          folders.add(resolve(initialOptions.absWorkingDir ?? '.', folder));
      });
    },
  };
  return { plugin, text: () => noticesOf([...folders].map(readPackage)) };
}

/** The folders of packages of which something is in the output: much is looked at, and then left out. */
function bundledPackages({ outputs }) {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
}

/** Refuses what must not be shipped, so that nobody has to find it in the file. */
function readPackage(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!allowedLicences.includes(license))
    throw new Error(`${name} has the licence ${license}, which is not among those of scripts/notices.mjs.`);
  const texts = readdirSync(folder)
    .filter(isNotice)
    .sort()
    .map((file) => tidy(readFileSync(join(folder, file), 'utf8')));
  if (texts.length > 0) return { name, version, license, text: texts.join('\n\n') };
  const standard = standardTexts[license];
  if (!standard) throw new Error(`${name} brings no text of its licence ${license}.`);
  const holder = (typeof author === 'object' ? author.name : author) || `The authors of ${name}`;
  return { name, version, license, text: tidy(standard(holder)) };
}

function tidy(text) {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/^\n+|\n+$/g, '');
}

/** Packages with the same text stand together above it. The order is that of names, whatever that of the bundles. */
function noticesOf(packages) {
  const titles = new Map();
  const titled = packages.map(({ name, version, license, text }) => [
    `${name} ${version} (${license})`,
    text,
  ]);
  for (const [title, text] of new Map(titled.sort(([one], [other]) => (one < other ? -1 : 1))))
    titles.set(text, [...(titles.get(text) ?? []), title]);
  const rule = '-'.repeat(80);
  const sections = [...titles].map(([text, names]) => `${rule}\n${names.join('\n')}\n\n${text}\n`);
  return ['This program has parts of the packages below, under these licences.\n', ...sections].join('\n');
}

// Prints what CHANGELOG.md says of the release with the tag that is given, and fails where that is not the version of package.json.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const { positionals } = parseArgs({ allowPositionals: true });
const [tag = ''] = positionals;
const { version } = JSON.parse(read('package.json'));

if (tag !== `v${version}`) fail(`The tag is ${tag}, and the version in package.json is ${version}.`);
const sections = read('CHANGELOG.md').split(/^## /m);
const section = sections.find((text) => text.startsWith(`[${version}]`));
const notes = section?.slice(section.indexOf('\n')).trim();
if (!notes) fail(`CHANGELOG.md has nothing under [${version}].`);
console.log(notes);

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

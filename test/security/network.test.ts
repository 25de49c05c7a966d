import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What the build made, but for what is made for tests. */
function bundles(): { name: string; text: string }[] {
  return ['dist', 'dist/web'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
  );
}

/** The hosts that addresses in bundles may name. */
const known: readonly RegExp[] = [
  // AWS, by its SDK, and where AWS gives a machine its credentials.
  /(^|[.}])(amazonaws\.com|amazonaws-us-gov\.com|amazonaws-eusc\.eu|amazonaws\.cn|amazonwebservices\.com\.cn|aws\.amazon\.com|aws|ic\.gov|sgov\.gov|adc-e\.uk)$/,
  /\{PartitionResult$/,
  /^(169\.254\.(169\.254|170\.2)|\[fd00)$/,
  // This machine.
  /^(127\.0\.0\.1|localhost)(\$\{.*)?$/,
  /^\$\{[\w$]+\}$/,
  // Pages to read, names of formats, and examples; nothing is sent there.
  /^(github\.com|docs\.aws\.amazon\.com|a\.co|react-native\.canny\.io|vscode-elements\.github\.io)$/,
  /^(json\.schemastore\.org|www\.w3\.org)$/,
  /(^|\.)example\.com$/,
];

describe('What ships', () => {
  it('knows no other addresses than those that are listed', () => {
    const unknown = bundles().flatMap(({ name, text }) =>
      [...text.matchAll(/\b(?:https?|wss?):\/\/([^/\s"'`\\)<>:?#,]+)/g)]
        .map(([, host = '']) => host)
        .filter((host) => !known.some((pattern) => pattern.test(host)))
        .map((host) => `${name}: ${host}`),
    );
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('measures nobody', () => {
    const senders =
      /createTelemetryLogger|TelemetryReporter|applicationinsights|sendBeacon|google-analytics|posthog|sentry\.io|sendTelemetry/i;
    assert.deepEqual(
      bundles()
        .filter(({ text }) => senders.test(text))
        .map(({ name }) => name),
      [],
    );
  });

  it('talks from the language server to its editor alone', () => {
    const { text = '' } = bundles().find(({ name }) => name === 'dist/server.js') ?? {};
    assert.notEqual(text, '');
    const network = /require\("(node:)?(https?|http2|dgram|tls|dns)"\)|(?<!\.)\bfetch\(|XMLHttpRequest/g;
    assert.deepEqual(text.match(network) ?? [], []);
  });
});

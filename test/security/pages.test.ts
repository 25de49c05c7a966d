import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

function sourcesOf(...folders: readonly string[]): { name: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { name: relative(root, path), text: readFileSync(path, 'utf8') };
      }),
  );
}

/** Where each of these stands. */
function placesOf(pattern: RegExp, ...folders: readonly string[]): string[] {
  return sourcesOf(...folders).flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}: ${line}`] : [])),
  );
}

describe('Pages of webviews', () => {
  it('make no HTML of texts', () => {
    const htmlOfText =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc|setHTML\w*)\b|document\.write|unsafeHTML/;
    assert.deepEqual(placesOf(htmlOfText, 'webview'), []);
  });

  it('load nothing, and go nowhere', () => {
    const request = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\(|location\s*=/;
    assert.deepEqual(placesOf(request, 'webview'), []);
  });

  it('are allowed their own script and style sheet alone', () => {
    const html = readFileSync(join(root, 'client/webview-html.ts'), 'utf8');
    const policy = [...html.matchAll(/^ {4}[`'](\S+-src|base-uri|form-action) (.+)[`'],$/gm)].map(
      ([, directive, value]) => [directive, value],
    );
    assert.deepEqual(policy, [
      ['default-src', "'none'"],
      ['script-src', "'nonce-${nonce}'"],
      ['style-src', '${webview.cspSource}'],
      ['base-uri', "'none'"],
      ['form-action', "'none'"],
    ]);
  });

  it('are made by that one function, and reach the folder of the bundles alone', () => {
    const others = placesOf(/\.html = (?!webviewHtml\()/, 'client').filter(
      (place) => !place.endsWith('.html = '),
    );
    assert.deepEqual(others, []);
    const roots = placesOf(/localResourceRoots/, 'client');
    assert.ok(roots.length > 0);
    assert.deepEqual(
      roots.filter((place) => !place.includes('localResourceRoots: [dist]')),
      [],
    );
    assert.equal(placesOf(/createWebviewPanel\(/, 'client').length, roots.length);
  });

  it('are heard through readers that check what they say', () => {
    const listeners = placesOf(/onDidReceiveMessage\(/, 'client');
    assert.ok(listeners.length > 0);
    assert.deepEqual(
      listeners.filter((place) => !place.includes('(value: unknown)')),
      [],
    );
  });
});

describe('Nothing that others wrote', () => {
  it('becomes code', () => {
    assert.deepEqual(
      placesOf(
        /\beval\(|new Function\(|\brunIn(This|New)?Context\(/,
        'aws',
        'client',
        'core',
        'sandbox',
        'server',
        'webview',
      ),
      [],
    );
  });

  it('is Markdown with commands or HTML', () => {
    assert.deepEqual(placesOf(/isTrusted\s*[=:]|supportHtml|allowHtml/, 'client', 'core', 'server'), []);
  });

  it('is run by a shell', () => {
    const shells = /child_process|createTerminal|sendText\(|ShellExecution|ProcessExecution/;
    assert.deepEqual(placesOf(shells, 'aws', 'cli', 'client', 'core', 'sandbox', 'server'), []);
  });
});

import assert from 'node:assert/strict';
import { type InlayHint, MarkupContent } from 'vscode-languageserver-types';
import { inlayHints } from '../../core/language/inlay-hints';
import { readSamplePaths } from '../../core/samples/sample-paths';
import { atOffset, itemsAt } from '../core/language/cursor';

/** What would show a picture of another server, or run a command, if it were read as Markdown or HTML. */
const hostile = [
  '![x](https://evil.example/beacon.png)',
  '[x](command:workbench.action.quit)',
  '<img src="https://evil.example/beacon.png">',
  '`![x](https://evil.example/1)',
  '``` ![x](https://evil.example/2) `',
  '\n\n![x](https://evil.example/3)\n\n[x]: https://evil.example/4',
  '$(alert)<a href="command:x">',
];

/** Takes code spans out, as CommonMark reads them: a run of backticks ends at the next run of its length. */
function outsideCode(markdown: string): string {
  let [outside, rest] = ['', markdown];
  for (let run = /`+/.exec(rest); run; run = /`+/.exec(rest)) {
    const start = run.index + run[0].length;
    const end = [...rest.slice(start).matchAll(/`+/g)].find(([ticks]) => ticks.length === run[0].length);
    outside += rest.slice(0, run.index);
    rest = end ? rest.slice(start + end.index + end[0].length) : rest.slice(start);
  }
  return outside + rest;
}

function assertHarmless(documentation: MarkupContent | string | undefined): void {
  if (!MarkupContent.is(documentation)) return;
  const outside = outsideCode(documentation.value);
  assert.doesNotMatch(outside, /evil\.example|command:|<img|<a |!\[|\]\(/, documentation.value);
}

function definitionWith(text: string): string {
  return JSON.stringify({
    ObjectTypeName: text,
    Description: text,
    TemplateId: text,
    Fields: {
      [text]: { Source: `_source.${text}`, Target: `_profile.Attributes.${text}`, ContentType: text },
      mail: { Source: '_source.', Target: '_profile.' },
    },
    Keys: { [text]: [{ StandardIdentifiers: [text], FieldNames: [text, 'mail', ''] }] },
  });
}

describe('Explanations hold what a file says as code:', () => {
  for (const text of hostile) {
    const content = definitionWith(text);
    const samples = readSamplePaths([
      { name: `${text}.sample.json`, text: JSON.stringify({ [text]: { [text]: text }, list: [text] }) },
    ]);

    it(`completion, with ${JSON.stringify(text)}`, () => {
      let count = 0;
      for (let offset = 0; offset <= content.length; offset++) {
        for (const { documentation } of itemsAt(atOffset(content, offset), true, samples)) {
          assertHarmless(documentation);
          count++;
        }
      }
      assert.ok(count > 0);
    });

    it(`hints, with ${JSON.stringify(text)}`, () => {
      const { document, text: positions } = atOffset(content, 0);
      const range = { start: positions.positionAt(0), end: positions.positionAt(content.length) };
      const hints: InlayHint[] = inlayHints(document, positions, range, {
        contentTypes: true,
        targets: true,
      });
      assert.ok(hints.length > 0);
      for (const { tooltip } of hints) assertHarmless(tooltip);
    });
  }
});

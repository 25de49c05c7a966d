import assert from 'node:assert/strict';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML as strictly as a parser must: every tag closed, every entity known, no character that XML does not have. */
export function readXml(xml: string): Element {
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u);
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, '');
  while (rest !== '') {
    const current = open.at(-1) ?? assert.fail();
    const token =
      /^(?:<\/(?<closed>[\w-]+)>|<(?<opened>[\w-]+)(?<attributes>(?: [\w-]+="[^"<]*")*)(?<empty>\/?)>|(?<text>[^<]+))/.exec(
        rest,
      );
    assert.ok(token, rest.slice(0, 100));
    const { closed, opened, attributes = '', empty, text } = token.groups ?? {};
    if (closed !== undefined) assert.equal(open.pop()?.name, closed);
    else if (opened !== undefined) {
      const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, decoded(value)] as const,
      );
      const element = { name: opened, attributes: Object.fromEntries(pairs), children: [], text: '' };
      current.children.push(element);
      if (empty === '') open.push(element);
    } else current.text += decoded(text ?? '');
    rest = rest.slice(token[0].length);
  }
  assert.deepEqual(open, [root]);
  return root.children[0] ?? assert.fail();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole: string, code?: string, name?: string) =>
    code === undefined ? (entities[name ?? ''] ?? assert.fail(whole)) : String.fromCharCode(Number(code)),
  );
}

/** What RFC 8259 says of a text: it is JSON, it is none, or readers may differ. */
type Verdict = 'accepted' | 'rejected' | 'either';

export interface JsonCase {
  readonly text: string;
  readonly verdict: Verdict;
}

interface Category {
  readonly title: string;
  readonly verdict: Verdict;
  readonly texts: readonly string[];
  /** Where each text also stands: as one value among others, which does not change what is to be said of it. */
  readonly isValue?: true;
}

/** Texts that are written in few lines. */
const listed = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' ¦ '));

/** The kinds of cases that people have collected against readers of JSON, each with what was thought of for it. */
const categories: readonly Category[] = [
  {
    title: 'words',
    verdict: 'accepted',
    isValue: true,
    texts: listed('null ¦ true ¦ false'),
  },
  {
    title: 'other words',
    verdict: 'rejected',
    isValue: true,
    texts: listed(
      'nul ¦ tru ¦ fals ¦ truth ¦ nulll ¦ True ¦ NULL ¦ undefined ¦ a ¦ abc ¦ x ¦ {}x ¦ ""x ¦ 1x',
      'NaN ¦ -NaN ¦ +NaN ¦ Inf ¦ +Inf ¦ -Inf ¦ Infinity ¦ -Infinity ¦ -foo ¦ é ¦ aé ¦ « ¦ 🇨🇭 ¦ \\n',
      '* ¦ @ ¦ # ¦ & ¦ <null> ¦ <.> ¦ `a` ¦ \'a\' ¦ \' ¦ \'a ¦ a" ¦ \\u0020"a" ¦ \\u000A"" ¦ 2@ ¦ _',
    ),
  },
  {
    title: 'numbers',
    verdict: 'accepted',
    isValue: true,
    texts: listed(
      '0 ¦ -0 ¦ 1 ¦ -1 ¦ 10 ¦ 123 ¦ -123 ¦ 42 ¦ 1.5 ¦ -0.25 ¦ -0.1 ¦ 123.456789 ¦ 0.0 ¦ 1e5 ¦ 1E5',
      '1e+5 ¦ 1e-5 ¦ 1E22 ¦ 1E-2 ¦ 1E+2 ¦ 20e1 ¦ 123e45 ¦ 123e65 ¦ 123.456e78 ¦ -1.0e+28 ¦ 0e0 ¦ 0e1',
      '0e+1 ¦ 0E1 ¦ 1.5e10 ¦ 123456789012345678901234567890',
    ),
  },
  {
    title: 'numbers that no computer has room for',
    verdict: 'accepted',
    isValue: true,
    texts: listed(
      '1e400 ¦ -1e+9999 ¦ 1.5e+9999 ¦ -123123e100000 ¦ 123123e100000 ¦ 123e-10000000 ¦ 0.1e-400',
      '123.456e-789 ¦ 0.4e0099999999999999 ¦ -11111111111111 ¦ 100000000000000 ¦ -177777777777777',
    ),
  },
  {
    title: 'numbers as other languages write them',
    verdict: 'rejected',
    isValue: true,
    texts: listed(
      '+1 ¦ ++1 ¦ --1 ¦ - ¦ + ¦ - 1 ¦ .5 ¦ -.5 ¦ .-1 ¦ .2e-3 ¦ 5. ¦ -5. ¦ 1.0. ¦ -1.0. ¦ 1.5.5',
      '0.1.2 ¦ 01 ¦ -01 ¦ 012 ¦ -012 ¦ 00 ¦ 0x1 ¦ 0x1F ¦ 0x42 ¦ 1_000 ¦ 1 000 ¦ 1 000.0 ¦ \uff11',
      '1+2 ¦ 1,2; ¦ 1e ¦ 1e+ ¦ 1e- ¦ 0e ¦ 0E ¦ 0e+ ¦ 0E+ ¦ 0.3e ¦ 0.3e+ ¦ 1.0e ¦ 1.0e+ ¦ 1.0e- ¦ 1eE2',
      '1ea ¦ 1e+-1 ¦ 0e+-1 ¦ 1.e5 ¦ 0.e1 ¦ 2.e3 ¦ 2.e+3 ¦ 2.e-3 ¦ 9.e+ ¦ 1.2a-3 ¦ 1.8H-308 ¦ -1x',
      '-123.123foo ¦ 123\u0000',
    ),
  },
  {
    title: 'texts',
    verdict: 'accepted',
    isValue: true,
    texts: listed(
      '"" ¦ " " ¦ "a" ¦ "asd " ¦ "é😀" ¦ "π" ¦ "a b" ¦ "€𝄞" ¦ "⍂㈴⍂" ¦ "// no comment" ¦ "/* none */"',
      '"a/*b*/c/*d//e" ¦ "[{" ¦ "\u007f" ¦ "a\u007fa" ¦ "\u00a0" ¦ "\u2028\u2029" ¦ "\uffff"',
      '"\u{1bfff}" ¦ "\u{10ffff}" ¦ "\u200b" ¦ "\u2060" ¦ "\ufeff" ¦ "{\'a\'}"',
    ),
  },
  {
    title: 'escapes',
    verdict: 'accepted',
    isValue: true,
    texts: listed(
      '"\\"" ¦ "\\\\" ¦ "\\/" ¦ "\\b\\f\\n\\r\\t" ¦ "\\"\\\\\\/\\b\\f\\n\\r\\t" ¦ "\\\\a" ¦ "\\\\n"',
      '"\\\\u0000" ¦ "\\u0000" ¦ "\\u0012" ¦ "\\u002c" ¦ "\\u005C" ¦ "\\u0022" ¦ "\\u00e9"',
      '"\\u0123" ¦ "\\u0821" ¦ "\\uA66D" ¦ "new\\u000Aline" ¦ "new\\u00A0line"',
      '"\\u0061\\u30af\\u30EA\\u30b9" ¦ "\\u0060\\u012a\\u12AB" ¦ "\\u200B" ¦ "\\uD83D\\uDE00"',
      '"\\ud83d\\ude39\\ud83d\\udc8d" ¦ "\\uD834\\uDd1e" ¦ "\\uFFFF" ¦ "\\uFDD0" ¦ "\\uDBFF\\uDFFE"',
    ),
  },
  {
    title: 'halves of characters, escaped and not',
    verdict: 'either',
    isValue: true,
    texts: listed(
      '"\\ud83d" ¦ "\\udFAA" ¦ "\\ud800abc" ¦ "\\uD800\\n" ¦ "\\uDd1e\\uD834" ¦ "\\uD800\\uD800\\n"',
      '"\\uD888\\u1234" ¦ "\\uDd1ea" ¦ "\ud800" ¦ "\udc00" ¦ "\udc00\ud800" ¦ "a\ud83db"',
    ),
  },
  {
    title: 'escapes that there are not',
    verdict: 'rejected',
    isValue: true,
    texts: listed(
      '"\\" ¦ "\\ ¦ "\\a" ¦ "\\x41" ¦ "\\x00" ¦ "\\\t" ¦ "\\\u0000" ¦ "\\é" ¦ "\\🌀" ¦ "\\\\\\"',
      '"\\UA66D" ¦ "\\\' ¦ "\\u" ¦ "\\u1" ¦ "\\u00A" ¦ "\\u12G4" ¦ "\\uqqqq" ¦ "\\ué"',
      '"\\uD834\\uDd" ¦ "\\uD800\\" ¦ "\\uD800\\u" ¦ "\\uD800\\u1" ¦ "\\uD800\\u1x"',
      '"\\uD800\\uD800\\x" ¦ "\\\ufffd" ¦ "\\u\ufffd"',
    ),
  },
  {
    title: 'texts without an end, or with characters that must be escaped',
    verdict: 'rejected',
    isValue: true,
    texts: listed(
      '" ¦ "a ¦ "asd ¦ "a\nb" ¦ "\t" ¦ "\u0000" ¦ "a\u0000a" ¦ "\u001f" ¦ "\u000ba"\\f',
      '\u201ca\u201d ¦ "a\rb" ¦ "a""',
    ),
  },
  {
    title: 'lists',
    verdict: 'accepted',
    isValue: true,
    texts: listed(
      '[] ¦ [ ] ¦ [1] ¦ [1,2] ¦ [[]] ¦ [[],[[]]] ¦ [[]   ] ¦ [null, 1, "1", {}]',
      '[1,null,null,null,2] ¦ [1\n] ¦ [ 4] ¦ [\t"a"\r\n] ¦ [""] ¦ ["a"]',
    ),
  },
  {
    title: 'lists with commas or entries missing',
    verdict: 'rejected',
    isValue: true,
    texts: listed(
      '[ ¦ ] ¦ [1 ¦ 1] ¦ [1,] ¦ [,1] ¦ [,] ¦ [, ¦ [1 2] ¦ [1 true] ¦ [1,,2] ¦ [1,,] ¦ ["",] ¦ ["x",,]',
      '["a",\n4\n,1, ¦ [1,\n1\n,1 ¦ ["" ¦ ["x" ¦ ["a ¦ [\' ¦ ["x"]] ¦ [1]] ¦ [[1] ¦ [3[4]]',
      '[   , ""] ¦ [1, ¦ ["x", truth] ¦ ["a" ¦ [1:2] ¦ ["": 1] ¦ [1;2] ¦ [1} ¦ [{} ¦ [{',
      "[ true, fals ¦ [ false, nul ¦ [ false, tru ¦ [\"\\ ¦ ['single quote'] ¦ [x ¦ [a ¦ [\f]",
      '[\u2060] ¦ [\u0000]',
    ),
  },
  {
    title: 'objects',
    verdict: 'accepted',
    isValue: true,
    texts: listed(
      '{} ¦ { } ¦ {"a":1} ¦ {"":0} ¦ {"a":[]} ¦ {"a":{}} ¦ {"a":1,"b":[2,{"c":null}]}',
      '{"asd":"sdf", "dfg":"fgh"} ¦ {"a":"b","a":"c"} ¦ {"a":"b","a":"b"} ¦ {"foo\\u0000bar": 42}',
      '{"\\u0061":1} ¦ {"constructor":1} ¦ {"a"\n:\r\n1\t} ¦ {"toString":1}',
      '{"x":[{"id": "xx"}], "id": "xx"} ¦ { "min": -1.0e+28, "max": 1.0e+28 } ¦ {\n"a": "b"\n}',
      '{"title":"\\u041f\\u043e \\u0417" }',
    ),
  },
  {
    title: 'objects with half of a character as a name',
    verdict: 'either',
    texts: listed('{"\\uDFAA":0} ¦ {"\ud800":0}'),
  },
  {
    title: 'objects with names, colons or commas missing',
    verdict: 'rejected',
    isValue: true,
    texts: listed(
      '{ ¦ } ¦ {] ¦ {[ ¦ {"a ¦ {"a" ¦ {"a"} ¦ {"a": ¦ {"": ¦ {"a":} ¦ {"a":1 ¦ {"a" 1} ¦ {"a" b}',
      '{"a" "b"} ¦ {"a":1,} ¦ {"id":0,,,,,} ¦ {"x": true, ¦ {, ¦ {,} ¦ {"a":"b",,"c":"d"}',
      '{"a":"a" 123} ¦ { "foo" : "bar", "a" } ¦ {a:1} ¦ {a: "b"} ¦ {\'a\':1} ¦ {\'a\'',
      "{key: 'value'} ¦ {1:1} ¦ {9999E9999:1} ¦ {null:null,null:null} ¦ {[: \"x\"} ¦ {'a':0}",
      '{"x"::"b"} ¦ {"id":0,} ¦ {"a"::1} ¦ {:"b"} ¦ {"x", null} ¦ {"a":1 "b":2} ¦ {{}} ¦ {[]}',
      '{"a":1;"b":2} ¦ {"a"=1} ¦ {🇨🇭} ¦ {"\ufffd":"0",} ¦ {"asd":"asd" ¦ {"a":"a ¦ {"a":1}} ¦ {}}',
    ),
  },
  {
    title: 'white space',
    verdict: 'accepted',
    texts: listed(
      ' [1]  ¦ \t\r\n[1]\r\n ¦ [2]  ¦  []  ¦ ["a"]\n ¦ " " ¦ \n1 ¦ {}\r ¦ \ufeff{} ¦ \ufeff[1]',
      '\ufeff 1',
    ),
  },
  {
    title: 'white space of others',
    verdict: 'rejected',
    texts: listed(
      '\u00a01 ¦ \u20281 ¦ 1\u000b ¦ \f1 ¦ 1\u0000 ¦ \u2060{} ¦ 1\u200b ¦ [1]\ufeff ¦ \ufeff\ufeff1',
      '\ufffd\ufffd{}',
    ),
  },
  {
    title: 'no value',
    verdict: 'rejected',
    texts: listed(' ¦   ¦ \n ¦ \t\r\n  ¦ \ufeff ¦ : ¦ , ¦ ;'),
  },
  {
    title: 'more than one value',
    verdict: 'rejected',
    texts: listed(
      '[][] ¦ 1 1 ¦ {"a":1}{} ¦ {"a": true} "x" ¦ [1],[2] ¦ [1]; ¦ [1]x ¦ [""], ¦ {"a":"b"}#',
      '{"a":"b"}#{} ¦ "a""b" ¦ null null ¦ 1,2 ¦ {"a":1}, ¦ [1]] ¦ {}}',
    ),
  },
  {
    title: 'comments',
    verdict: 'rejected',
    texts: listed(
      '// a ¦ /* a */ 1 ¦ 1 // a ¦ 1 /* a ¦ # a ¦ {"a":"b"}/**/ ¦ {"a":"b"}/**// ¦ {"a":"b"}//',
      '{"a":"b"}/ ¦ {"a":/*comment*/"b"} ¦ [1 /* a */] ¦ [1, // a\n2] ¦ <!-- a --> 1',
    ),
  },
  {
    title: 'characters that were no UTF-8',
    verdict: 'rejected',
    isValue: true,
    texts: listed('\ufffd ¦ a\ufffd ¦ 1\ufffd ¦ 0\ufffd ¦ 1e\ufffd ¦ 1e1\ufffd ¦ 123\ufffd'),
  },
  {
    title: 'texts with characters that were no UTF-8',
    verdict: 'either',
    isValue: true,
    texts: listed(
      '"\ufffd" ¦ "日ш\ufffd"',
      '"\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"',
      '"\ufffd\ufffd\ufffd" ¦ "\ufffd\ufffd"',
    ),
  },
  {
    title: 'UTF-16 that was read as UTF-8',
    verdict: 'rejected',
    texts: listed(
      '\ufffd\ufffd[\u0000"\u0000\ufffd\u0000"\u0000]\u0000',
      '\u0000[\u0000"\u0000\ufffd\u0000"\u0000] ¦ [\u0000"\u0000\ufffd\u0000"\u0000]\u0000',
    ),
  },
  {
    title: 'long values',
    verdict: 'accepted',
    isValue: true,
    texts: [
      `-0.${'0'.repeat(70)}1`,
      `0.4e00${'9'.repeat(130)}`,
      `-${'1'.repeat(60)}`,
      `1${'0'.repeat(60)}`,
      `"${'\\u041f'.repeat(14)} ${'\\u0435'.repeat(14)}"`,
      `${'['.repeat(500)}${']'.repeat(500)}`,
    ],
  },
  {
    title: 'texts that never end what they begin',
    verdict: 'rejected',
    texts: [
      '['.repeat(100_000),
      `${'[{"":'.repeat(50_000)}\n`,
      '{"a":'.repeat(100_000),
      '["\\{'.repeat(4),
      '["\\{'.repeat(10_000),
      ']'.repeat(100_000),
      '"'.repeat(100_001),
      '\0'.repeat(10_000),
      '/*'.repeat(10_000),
    ],
  },
];

/** Where a value can stand. */
const places: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => ` ${value}\n`,
  (value) => `[${value}]`,
  (value) => `[0, ${value} ]`,
  (value) => `["x", ${value}, null]`,
  (value) => `{"a":${value}}`,
  (value) => `{"a": [${value}], "b": {"c":\r\n${value}}}`,
];

/** Every case, by what is special about it. */
export const jsonCorpus: ReadonlyMap<string, readonly JsonCase[]> = new Map(
  categories.map(({ title, verdict, texts, isValue }) => [
    title,
    texts.flatMap((text) =>
      (isValue ? places : places.slice(0, 1)).map((place) => ({ text: place(text), verdict })),
    ),
  ]),
);

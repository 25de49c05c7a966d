import { Graph, layout as layeredLayout } from '@dagrejs/dagre';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { domainMaps } from '../../core/domain-map/domain-map';
import type { DomainMap } from '../../core/domain-map/map';
import { keyBox, type Measure, typeBox } from '../../webview/domain-map/boxes';
import { layout } from '../../webview/domain-map/layout';
import { median } from './statistics';
import type { Table } from './table';

const typeCount = 100;
const groupSize = 9;
const runs = 15;

/** About what a letter is wide: measuring is the browser's work. */
const measure: Measure = (text) => text.length * 7;

/** The map of a full domain beside the least that has to be done for it. */
export function domainMap(): Table[] {
  const texts = Array.from({ length: typeCount }, (_, index) => definition(index));
  // Every run reads other texts: nothing of an earlier one is known.
  const modelled = time((run) => mapOf(texts, run));
  const parsed = time((run) => texts.map((text) => JSON.parse(textOf(text, run)) as unknown));
  const map = mapOf(texts, 0);
  if (map.types.length !== typeCount) throw new Error('A type is missing on the map.');
  const arranged = time(() => layout(map, measure));
  const layered = time(() => {
    allInLayers(map);
  });
  const title = `The map of ${typeCount} object types with ${map.keys.length} shared keys: to read it, and to arrange it.`;
  return [
    {
      title,
      peer: 'JSON.parse',
      rows: [{ name: 'model', unit: 'ms', ours: modelled, peer: parsed, limit: 200 }],
    },
    {
      title: 'The same map arranged in groups, beside all of it in the layers of dagre.',
      peer: 'dagre alone',
      rows: [
        { name: 'layout', unit: 'ms', ours: arranged, peer: layered, goal: 1.5, limit: 300 },
        { name: 'model and layout', unit: 'ms', ours: modelled + arranged, limit: 500 },
      ],
    },
  ];
}

/** Groups of a customer and what belongs to it; a search key and an e-mail address in many of them; some types alone. */
function definition(index: number): string {
  const group = Math.floor(index / groupSize);
  const key = (identifiers: readonly string[], field: string): object => [
    { StandardIdentifiers: identifiers, FieldNames: [field] },
  ];
  const isAlone = index % 17 === 16;
  return JSON.stringify({
    ObjectTypeName: `Type${index}`,
    Description: 'One of many',
    Fields: {
      id: { Source: '_source.id' },
      customer: { Source: '_source.customer' },
      email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, field) => [
          `field${field}`,
          { Source: `_source.details.field${field}`, Target: `_profile.Attributes.field${field}` },
        ]),
      ),
    },
    Keys: {
      [`id${index}`]: key(['UNIQUE', 'PROFILE'], 'id'),
      ...(!isAlone && {
        [`customer${group}`]: key(index % groupSize === 0 ? ['UNIQUE', 'PROFILE'] : ['PROFILE'], 'customer'),
      }),
      ...(!isAlone && index % 3 === 0 && { _email: key(['PROFILE', 'SECONDARY'], 'email') }),
      ...(!isAlone &&
        index % 10 === 5 && { [`customer${group + 1}`]: key(['PROFILE'], 'customer'), tag: key([], 'id') }),
    },
  });
}

function textOf(text: string, run: number): string {
  return text.replace('One of many', `One of many, read ${run} times`);
}

function mapOf(texts: readonly string[], run: number): DomainMap {
  const definitions = texts.map((text, index) => ({
    uri: `bench:///Type${index}.profiletype.json`,
    document: new ProfileTypeDocument(textOf(text, run)),
  }));
  const [map] = domainMaps(definitions);
  if (!map) throw new Error('There is always a map.');
  return map;
}

/** What a graph library makes of the whole map at once. */
function allInLayers({ types, keys }: DomainMap): void {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR' });
  for (const type of types) graph.setNode(type.id, sizeOf(typeBox(type, measure)));
  for (const key of keys) {
    graph.setNode(key.name, sizeOf(keyBox(key, measure)));
    for (const [index, type] of key.types.entries()) {
      if (index % 2 === 0) graph.setEdge(type, key.name, {});
      else graph.setEdge(key.name, type, {});
    }
  }
  layeredLayout(graph);
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }): object {
  return { width, height };
}

/** The median, in milliseconds; the first runs do not count. */
function time(task: (run: number) => unknown): number {
  const times: number[] = [];
  for (let run = -3; run < runs; run++) {
    const start = performance.now();
    task(run);
    if (run >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

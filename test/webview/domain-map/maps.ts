import { domainMaps } from '../../../core/domain-map/domain-map';
import type { DomainMap } from '../../../core/domain-map/map';
import type { Box, Scene } from '../../../webview/domain-map/scene';
import { layout } from '../../../webview/domain-map/layout';
import type { Measure } from '../../../webview/domain-map/boxes';
import { definition } from '../../core/domain-map/definitions';

/** Every letter is seven pixels wide. */
export const measure: Measure = (text) => text.length * 7;

type Keys = Readonly<Record<string, readonly string[]>>;

/** The map of types with these keys; a key's texts are the identifiers of its definitions. */
export function mapOf(types: Readonly<Record<string, Keys>>): DomainMap {
  const [map] = domainMaps(Object.entries(types).map(([name, keys]) => definition(name, keys)));
  if (!map) throw new Error('There is always a map.');
  return map;
}

export function sceneOf(types: Readonly<Record<string, Keys>>): Scene {
  return layout(mapOf(types), measure);
}

/** As many types as a domain may have: groups of a customer and what belongs to it, some keys across, some types alone. */
export function manyTypes(count: number): Record<string, Keys> {
  const types: Record<string, Keys> = {};
  for (let index = 0; index < count; index++) {
    const group = Math.floor(index / 9);
    const isAlone = index % 17 === 16;
    types[`Type${index}`] = {
      [`id${index}`]: ['UNIQUE PROFILE'],
      ...(!isAlone && { [`customer${group}`]: [index % 9 === 0 ? 'UNIQUE PROFILE' : 'PROFILE'] }),
      ...(index % 3 === 0 && !isAlone && { _email: ['PROFILE SECONDARY'] }),
      ...(index % 10 === 5 && !isAlone && { [`customer${group + 1}`]: ['PROFILE'], tag: [''] }),
    };
  }
  return types;
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

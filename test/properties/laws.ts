import { conversions, inferring } from './conversions';
import { fixAll, fixes, format, renames } from './definitions';
import { json } from './json';
import type { Law } from './law';
import { ingesting, normalising, templates } from './mapping';
import { prefixes } from './prefixes';
import { sync } from './sync';

/** What holds for whatever is written: a few tries of each with `npm test`, and as many as wanted with `npm run properties`. */
export const laws: readonly Law[] = [
  sync,
  prefixes,
  json,
  fixes,
  fixAll,
  format,
  renames,
  templates,
  normalising,
  ingesting,
  conversions,
  inferring,
];

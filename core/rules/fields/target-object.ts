import { standardObjects } from '../../model/standard-objects';
import { targetingFields } from '../judging/fields';
import { didYouMean } from '../judging/nearest';
import { findingAt, ifServiceIsAhead, quoted, type Rule } from '../rule';
import { suggestForUnknownObject } from '../judging/suggest-target';

const names = standardObjects.map(({ name }) => name).join(', ');

export const targetObject: Rule = {
  code: 'target-object',
  section: 'Fields',
  severity: 'error',
  when: 'a `Target` does not start with a standard object that fields can write to.',
  why: 'The service rejects the definition.',
  bad: `"Fields": { "city": { "Source": "_source.city", "Target": "_profil.Address.City" } }`,
  good: `"Fields": { "city": { "Source": "_source.city", "Target": "_profile.Address.City" } }`,
  check: (document) =>
    targetingFields(document).flatMap(({ string, target }) => {
      if (target.kind !== 'unknown-object') return [];
      const suggestion = suggestForUnknownObject(string.value);
      const known = suggestion ? '' : ` Known are ${names}.${ifServiceIsAhead('target-object')}`;
      return [
        findingAt(
          string,
          `A target starts with a standard object, and ${quoted(target.root)} is none.${didYouMean(suggestion)}${known}`,
        ),
      ];
    }),
};

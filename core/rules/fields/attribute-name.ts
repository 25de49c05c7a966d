import { t } from '@vscode/l10n';
import { changeTo } from '../judging/fixes';
import { targetingFields } from '../judging/fields';
import { plainAttribute } from '../judging/suggest-target';
import { isFreeTarget } from '../judging/retargeting';
import { findingAt, quoted, type Rule } from '../rule';

export const attributeName: Rule = {
  code: 'attribute-name',
  section: 'Fields',
  severity: 'warning',
  when: 'the name behind `Attributes.` has other characters than letters and digits, with spaces, `_` or `-` between them.',
  why: 'It is accepted, but the service’s own features that refer to attributes by name expect this form.',
  bad: `"Fields": { "vip": { "Source": "_source.vip", "Target": "_profile.Attributes.is.vip" } }`,
  good: `"Fields": { "vip": { "Source": "_source.vip", "Target": "_profile.Attributes.is_vip" } }`,
  check: (document) =>
    targetingFields(document).flatMap(({ field, string, target }) => {
      if (target.kind !== 'field' || !target.attribute || plainName.test(target.attribute.name)) return [];
      const { name, offset } = target.attribute;
      return [
        findingAt(
          string,
          t`Attribute ${quoted(name)} should have only letters and digits, with spaces, \`_\` or \`-\` between them.`,
          {
            fixes: () =>
              [name, field.name]
                .map((text) => string.value.slice(0, offset) + plainAttribute(text))
                .filter((path) => isFreeTarget(document, path))
                .slice(0, 1)
                .map((path) => changeTo(string, path)),
          },
        ),
      ];
    }),
};

/** The service's pattern. */
const plainName = /^[a-zA-Z0-9]+(?:[ _-]+[a-zA-Z0-9]+)*$/;

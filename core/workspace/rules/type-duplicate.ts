import { t } from '@vscode/l10n';
import { quoted } from '../../rules/rule';
import { type DomainRule, maxRelated } from '../domain-rule';
import { paragraph } from '../../words/paragraph';

const type = (name: string, member = ''): string =>
  `{ "ObjectTypeName": "${name}", "Description": "Customers of the shop",${member} "TemplateId": "Shopify-Customer" }`;

export const typeDuplicate: DomainRule = {
  code: 'type-duplicate',
  section: 'Domain',
  severity: 'error',
  when: 'two files of one domain define the same `ObjectTypeName`.',
  why: 'A domain has one type of a name: whichever file is deployed last replaces the other.',
  bad: [type('Customer'), type('Customer')],
  good: [type('Customer', ' "DomainName": "europe",'), type('Customer', ' "DomainName": "america",')],
  check: (file, index) => {
    const place = file.type;
    if (!place) return [];
    const others = index.otherTypes(file, place.name);
    if (others.length === 0) return [];
    return [
      {
        place,
        message: paragraph(
          others.length === 1
            ? t`Type ${quoted(place.name)} is also defined in another file.`
            : t`Type ${quoted(place.name)} is also defined in ${others.length} other files.`,
          t('Rename one, or say with `DomainName` that they are for different domains.'),
        ),
        related: others
          .slice(0, maxRelated)
          .map(({ uri, range }) => ({ uri, range, message: t('Defined here as well.') })),
      },
    ];
  },
};

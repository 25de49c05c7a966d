import { t } from '@vscode/l10n';
import { changeTo } from '../judging/fixes';
import { definitionExtension } from '../../model/definition-files';
import { isTypeName, nameOfFile } from '../judging/type-name';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const fileNameMismatch: Rule = {
  code: 'file-name-mismatch',
  section: 'Structure',
  severity: 'information',
  when: 'the file is `X.profiletype.json` and `ObjectTypeName` is not `X`.',
  why: 'Tools and people look for a type in the file of its name.',
  bad: `"ObjectTypeName": "Buyer"`,
  good: `"ObjectTypeName": "Customer"`,
  exampleFileName: 'Customer.profiletype.json',
  check: (document) => {
    const name = document.stringMember('ObjectTypeName');
    const { fileName } = document;
    if (
      !name?.value ||
      !fileName?.endsWith(definitionExtension) ||
      fileName === `${name.value}${definitionExtension}`
    )
      return [];
    const fixes = (): Fix[] => {
      const wanted = nameOfFile(document);
      const ofType = wanted === undefined ? [] : [changeTo(name, wanted)];
      return isTypeName(name.value) ? [...ofType, renameFile(`${name.value}${definitionExtension}`)] : ofType;
    };
    return [
      findingAt(
        name,
        t`The file is ${quoted(fileName)}, but the type is ${quoted(name.value)}. Rename one of them.`,
        { fixes },
      ),
    ];
  },
};

function renameFile(fileName: string): Fix {
  return { title: t`Rename the file to "${fileName}"`, changes: [], fileName };
}

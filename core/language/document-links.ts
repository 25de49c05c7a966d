import { t } from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Span } from '../document/json';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { contentOf, spanInString } from '../document/strings';
import { splitTarget } from '../document/target';
import { standardObjectPage, templatePage } from '../model/documentation';
import { type Positions, rangeOf } from './positions';

interface Link {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: string;
}

/**
 * Links to the vendor's guide: from the template, and from each standard object where a target names it first. Editors
 * underline links, so one in every target would be in the way of reading.
 */
export function documentLinks(document: ProfileTypeDocument, positions: Positions): DocumentLink[] {
  return [...templateLinks(document), ...standardObjectLinks(document)].map(({ span, target, tooltip }) => ({
    range: rangeOf(positions, span),
    target,
    tooltip,
  }));
}

function templateLinks(document: ProfileTypeDocument): Link[] {
  const template = document.stringMember('TemplateId');
  const target = template && templatePage(template.value);
  if (!target) return [];
  return [
    { span: contentOf(document.text, template), target, tooltip: t`The guide on template ${template.value}` },
  ];
}

function standardObjectLinks({ text, fields }: ProfileTypeDocument): Link[] {
  const links = new Map<string, Link>();
  for (const { target: string } of fields.values()) {
    const name = string && splitTarget(string.value)[0]?.name;
    const target = name && standardObjectPage(name);
    if (!target || links.has(name)) continue;
    const span = spanInString(text, string, 0, name.length);
    links.set(name, { span, target, tooltip: t`The guide on ${name}` });
  }
  return [...links.values()];
}

import { t } from '@vscode/l10n';
import { button, element, sentence } from '../dom';
import type { Beginning } from './messages';

const advice = t(
  'The map shows the definitions of this workspace: the files whose names end in `.profiletype.json`. Open the folder that holds them, or begin with one.',
);

/** What stands in the place of a map of nothing. */
export class EmptyPane {
  readonly element = element('div', { className: 'empty', hidden: true });

  constructor(begin: (beginning: Beginning) => void) {
    const offer = (label: string, beginning: Beginning, isSecondary = true): HTMLElement =>
      button(
        label,
        () => {
          begin(beginning);
        },
        isSecondary,
      );
    this.element.append(
      element('h2', {}, t('There is no object type to draw.')),
      element('p', {}, ...sentence(advice)),
      element(
        'div',
        { className: 'offers' },
        offer(t('Use an Example'), 'example', false),
        offer(t('Start from a Record…'), 'record'),
        offer(t('Pull a Domain…'), 'pull'),
      ),
    );
  }
}

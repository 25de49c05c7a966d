import { t } from '@vscode/l10n';
import type { MappingPicture } from '../../core/mapping-preview/picture';
import { element, sentence } from '../dom';
import { icon } from './icons';
import type { PreviewModel } from './preview-model';

const outcomes: Readonly<Record<MappingPicture['outcome'], string>> = {
  stored: t('Stored'),
  rejected: t('Rejected'),
  invalid: t('Invalid'),
};

/** Whose mapping it is, and how it ended. */
export class PreviewHeader {
  readonly element = element('div', { className: 'title' });
  readonly #heading = element('h1');
  readonly #badge = element('span', { className: 'badge' });
  readonly #sentence = element('p', { className: 'outcome' });
  #shown = '';

  constructor() {
    const status = element('div', { role: 'status', className: 'status' }, this.#badge, this.#sentence);
    this.element.append(this.#heading, status);
  }

  show({ shown }: PreviewModel): void {
    const picture = shown?.kind === 'drawing' ? shown.drawing.picture : undefined;
    const typeName = picture?.typeName ?? (shown?.kind === 'nothing' ? shown.typeName : '');
    const json = JSON.stringify([typeName, picture?.outcome, picture?.sentence]);
    // The same sentence again would be read aloud again.
    if (json === this.#shown) return;
    this.#shown = json;
    this.#heading.textContent = typeName;
    this.#badge.hidden = this.#sentence.hidden = !picture;
    if (!picture) return;
    this.#badge.className = `badge ${picture.outcome}`;
    this.#badge.replaceChildren(icon(picture.outcome), outcomes[picture.outcome]);
    this.#sentence.replaceChildren(...sentence(picture.sentence));
  }
}

type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<HTMLElementTagNameMap[Tag]>;

/** An element with properties and children. Texts are only ever texts: nothing is parsed as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

export function button(
  label: string,
  onClick: () => void,
  isSecondary = true,
): HTMLElementTagNameMap['vscode-button'] {
  const made = element('vscode-button', { secondary: isSecondary }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** A sentence in which names stand in backticks. */
export function sentence(text: string): (Node | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)));
}

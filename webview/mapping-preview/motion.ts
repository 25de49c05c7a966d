const query = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the person wants things to stand still, by their system or by the setting of VS Code. */
export function isMotionReduced(): boolean {
  return query.matches || document.body.classList.contains('vscode-reduce-motion');
}

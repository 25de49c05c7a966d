import { env, l10n, Uri, type Webview } from 'vscode';

/** The page of a webview, whose bundle has that name: it can load its own script and style sheet, and nothing else. */
export function webviewHtml(webview: Webview, dist: Uri, name: string, title: string): string {
  const script = webview.asWebviewUri(Uri.joinPath(dist, `${name}.js`)).toString();
  const style = webview.asWebviewUri(Uri.joinPath(dist, `${name}.css`)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const words = l10n.bundle
    ? `\n    <meta name="words" content="${escaped(JSON.stringify(l10n.bundle))}">`
    : '';
  return `<!DOCTYPE html>
<html lang="${env.language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">${words}
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="${style}">
  </head>
  <body>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

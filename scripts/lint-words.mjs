// The lint rule `architecture/words`: what people read goes through `t` of @vscode/l10n, so that it can be translated.

/** Members of rules whose texts are for the rule reference, which is English. */
const referenceMembers = new Set(['when', 'why', 'bad', 'good', 'sample']);

/** What has texts for style sheets, whether members or variables. */
const forStyleSheets = new Set(['boxShadow', 'class', 'className', 'color', 'fontFamily']);

/** What is called with texts for logs, for whoever mends the program, for style sheets, and for Terraform. */
const forDevelopers = /(^|\.)(output|console|log)(\.|$)|^Error$|^RegExp$|^matchMedia$|^writeBlock$/;

/** Stands for what is put in. */
const placeholder = '\uFFFC';

/** Two words in a row, one of which may be put in. */
const words = /[A-Za-z]{2,}[`"”’]?[,.:;]? [`"“]?([A-Za-z]{2,}|\uFFFC)|\uFFFC[`"”]?[,.:;]? [A-Za-z]{2,}/;

/** Documents, or pieces of them, options of commands, and patterns of dates. */
const isCode = (text) => /^\s*[{["]|^--|^[yMdHms:. -]+$/.test(text);

/** @type {import('eslint').Rule.RuleModule} */
export const wordsRule = {
  meta: { fixable: 'code', type: 'problem', schema: [] },
  create: (context) => {
    const source = context.sourceCode;
    const report = (node, text, fixText) => {
      if (!words.test(text) || isCode(text) || isExempt(node, source)) return;
      context.report({
        node,
        message: 'What people read goes through `t` of @vscode/l10n.',
        fix: (fixer) => [
          fixText(fixer),
          ...(source.text.includes(`from '@vscode/l10n'`)
            ? []
            : [fixer.insertTextBeforeRange([0, 0], `import { t } from '@vscode/l10n';\n`)]),
        ],
      });
    };
    return {
      Literal: (node) => {
        if (typeof node.value !== 'string') return;
        report(node, node.value, (fixer) => fixer.replaceText(node, `t(${source.getText(node)})`));
      },
      TaggedTemplateExpression: ({ tag, quasi }) => {
        if (source.getText(tag) !== 't') return;
        const isOpen = ({ value: { cooked } }) => cooked.lastIndexOf('{') > cooked.lastIndexOf('}');
        if (!quasi.quasis.slice(0, -1).some(isOpen)) return;
        context.report({
          node: quasi,
          message: 'Between braces nothing can be put in: let the braces be part of what is.',
        });
      },
      TemplateLiteral: (node) => {
        const text = node.quasis.map(({ value }) => value.cooked).join(placeholder);
        report(node, text, (fixer) => fixer.insertTextBefore(node, 't'));
      },
    };
  },
};

/** Whether a text is translated already, or nobody's to read but a developer's. */
function isExempt(node, source) {
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (parent.type === 'TaggedTemplateExpression' && parent.quasi === child)
      return source.getText(parent.tag) === 't';
    if (parent.type === 'CallExpression' || parent.type === 'NewExpression') {
      const callee = source.getText(parent.callee);
      if (parent.callee !== child && (callee === 't' || forDevelopers.test(callee))) return true;
    }
    const name = nameOf(parent, source);
    if (referenceMembers.has(name) || forStyleSheets.has(name)) return true;
    if (parent.type.startsWith('Import') || parent.type === 'TSLiteralType') return true;
    if (/Function|Statement$/.test(parent.type) && parent.type !== 'ExpressionStatement') return false;
  }
  return false;
}

/** Of what a text becomes a part of: a member, or a variable. */
function nameOf(node, source) {
  if (node.type === 'Property') return source.getText(node.key);
  if (node.type === 'VariableDeclarator') return source.getText(node.id);
  return node.type === 'AssignmentExpression' ? source.getText(node.left.property ?? node.left) : undefined;
}

import ts from 'typescript';
import type { SourceFacts } from './source-facts.ts';

/** Facts of a `.ts`, `.mjs` or `.js` file. */
export function readTypeScript(path: string, text: string): SourceFacts {
  const facts: SourceFacts = { imports: [], names: [], texts: [], visible: [] };
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) facts.imports.push(specifier);
    if (ts.isIdentifier(node)) facts.names.push(node.text);
    else if (isText(node)) facts.texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false));
  return facts;
}

/** A fixed text, or one that begins with a name, as hooks write it: `${__hooks}/guard.js`. */
function textOf(node: ts.Node | undefined): string {
  if (node && ts.isStringLiteralLike(node)) return node.text;
  if (!node || !ts.isTemplateExpression(node) || node.head.text !== '') return '?';
  const [span, ...more] = node.templateSpans;
  if (!span || more.length > 0 || !ts.isIdentifier(span.expression)) return '?';
  return `\${${span.expression.text}}${span.literal.text}`;
}

/** What a node imports; null when it imports nothing. */
function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier ? textOf(node.moduleSpecifier) : null;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : '?';
  if (ts.isCallExpression(node)) {
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    return isImport || isRequire ? textOf(node.arguments[0]) : null;
  }
  return workerOf(node);
}

/** `new URL('./worker.ts', import.meta.url)` names a file that runs, as an import does. */
function workerOf(node: ts.Node): string | null {
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'URL') return null;
  const text = textOf(node.arguments?.[0]);
  return /^\..*\.(ts|mjs|js)$/.test(text) ? text : null;
}

type Text = ts.StringLiteralLike | ts.RegularExpressionLiteral | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isText(node: ts.Node): node is Text {
  if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) return true;
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

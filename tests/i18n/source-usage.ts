import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** One `t('key', { values })` in the sources. */
export interface Call {
  file: string;
  key: string;
  /** Names of the values given; null when they are not an object literal and cannot be read here. */
  values: string[] | null;
}

export interface Usage {
  calls: Call[];
  /** Every quoted text in the sources: a key in a literal map is used through it. */
  quoted: Set<string>;
  /** Names of properties: of the fields of forms among them. */
  named: Set<string>;
  /** What keys begin with that end in a code or the name of a field: t(`activity.${kind}`). That they are there the compiler sees. */
  beginnings: Set<string>;
}

const SOURCE_FILE = /\.(astro|svelte|ts)$/;
const BUILT = /\bt\(\s*`([a-z_.]+)\$\{/g;
const CALL = /\bt\(\s*'([^']+)'\s*([,)])/g;

/** Reads how the sources under a folder use the strings. */
export function readUsage(folder: string): Usage {
  const usage: Usage = { calls: [], quoted: new Set(), named: new Set(), beginnings: new Set() };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !SOURCE_FILE.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    addUsage(usage, relative(folder, path), readFileSync(path, 'utf8'));
  }
  return usage;
}

export function addUsage(usage: Usage, file: string, text: string): void {
  for (const match of text.matchAll(/'([a-z_.]*)'/g)) if (match[1]) usage.quoted.add(match[1]);
  for (const match of text.matchAll(/\b([a-z_]+):/g)) if (match[1]) usage.named.add(match[1]);
  for (const match of text.matchAll(BUILT)) if (match[1]) usage.beginnings.add(match[1]);
  for (const match of text.matchAll(CALL)) {
    const [whole, key = '', next] = match;
    const values = next === ')' ? [] : namesIn(text.slice((match.index ?? 0) + whole.length));
    usage.calls.push({ file, key, values });
  }
}

/** Whether a key stands in the sources, whole or as a beginning and a code or a field that is there too. */
export function isUsed({ quoted, named, beginnings }: Usage, key: string): boolean {
  if (quoted.has(key)) return true;
  return [...beginnings].some((beginning) => {
    const end = key.startsWith(beginning) ? key.slice(beginning.length) : '';
    return quoted.has(end) || named.has(end);
  });
}

/** The property names of the object literal that a text begins with. */
function namesIn(text: string): string[] | null {
  const source = ts.createSourceFile('values.ts', `(${text}`, ts.ScriptTarget.Latest);
  const [statement] = source.statements;
  if (!statement || !ts.isExpressionStatement(statement)) return null;
  let expression: ts.Expression = statement.expression;
  while (!ts.isObjectLiteralExpression(expression)) {
    if (ts.isParenthesizedExpression(expression)) expression = expression.expression;
    else if (ts.isBinaryExpression(expression)) expression = expression.left;
    else return null;
  }
  return expression.properties.flatMap((property) =>
    property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) ? [property.name.text] : [],
  );
}

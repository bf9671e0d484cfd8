import { parse as parseAstro } from '@astrojs/compiler-rs';
import { parse as parseSvelte } from 'svelte/compiler';
import type { SourceFacts } from './source-facts.ts';

interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

/** Attributes whose text a reader sees or hears. */
const SPOKEN = ['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-roledescription'];
const LETTER = /\p{L}/u;

/** Facts of an `.astro` file: its front matter, its template and its scripts. */
export function readAstro(text: string): SourceFacts {
  return factsOf(parseAstro(text).ast);
}

/** Facts of a `.svelte` file. */
export function readSvelte(text: string): SourceFacts {
  return factsOf(parseSvelte(text, { modern: true }));
}

function factsOf(tree: unknown): SourceFacts {
  const facts: SourceFacts = { imports: [], names: [], texts: [], visible: [] };
  walk(tree, facts);
  facts.visible = facts.visible.map((text) => text.trim()).filter((text) => LETTER.test(text.replace(/&\w+;/g, '')));
  return facts;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
const nodeOf = (value: unknown): SyntaxNode => (isNode(value) ? value : { type: 'none' });
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function walk(value: unknown, facts: SourceFacts): void {
  if (Array.isArray(value)) for (const item of value) walk(item, facts);
  if (!isNode(value) || value.type === 'Comment' || value.type === 'AstroComment') return;
  addImports(value, facts);
  addWords(value, facts);
  addVisible(value, facts);
  const isStyle = nameOf(nodeOf(value.openingElement).name) === 'style' || value.type === 'StyleSheet';
  if (!isStyle) for (const child of Object.values(value)) if (typeof child === 'object') walk(child, facts);
}

function nameOf(name: unknown): string {
  return textOf(isNode(name) ? name.name : name);
}

function addImports(node: SyntaxNode, facts: SourceFacts): void {
  const imports = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'];
  if (!imports.includes(node.type) || !isNode(node.source)) return;
  facts.imports.push(textOf(node.source.value) || '?');
}

function addWords(node: SyntaxNode, facts: SourceFacts): void {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') facts.names.push(textOf(node.name));
  else if (node.type === 'Literal' || node.type === 'JSXText') facts.texts.push(textOf(node.value));
  else if (node.type === 'Text') facts.texts.push(textOf(node.data));
  else if (node.type === 'TemplateElement') facts.texts.push(cookedOf(node));
}

function addVisible(node: SyntaxNode, facts: SourceFacts): void {
  if (node.type === 'JSXText') facts.visible.push(textOf(node.value));
  // Only what stands in the page itself: the text of an attribute is asked for below.
  if (node.type === 'Fragment' && Array.isArray(node.nodes)) {
    for (const child of node.nodes.filter(isNode)) if (child.type === 'Text') facts.visible.push(textOf(child.data));
  }
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    for (const child of Array.isArray(node.children) ? node.children.filter(isNode) : []) {
      if (child.type === 'JSXExpressionContainer') facts.visible.push(...resultsOf(child.expression));
    }
  }
  if (node.type === 'ExpressionTag') facts.visible.push(...resultsOf(node.expression));
  if ((node.type === 'JSXAttribute' || node.type === 'Attribute') && SPOKEN.includes(nameOf(node.name))) {
    const value = Array.isArray(node.value) ? node.value : [node.value];
    for (const part of value.filter(isNode)) {
      facts.visible.push(part.type === 'Text' ? textOf(part.data) : '', ...resultsOf(part.expression ?? part));
    }
  }
}

const cookedOf = (node: SyntaxNode): string => textOf((node.value as { cooked?: unknown } | undefined)?.cooked);

/** Literal texts that an expression in a page can come to: both sides of a choice, the fixed parts of a template. */
function resultsOf(expression: unknown): string[] {
  const node = nodeOf(expression);
  if (node.type === 'Literal') return [textOf(node.value)];
  if (node.type === 'TemplateLiteral') {
    return Array.isArray(node.quasis) ? node.quasis.filter(isNode).map(cookedOf) : [];
  }
  if (node.type === 'ConditionalExpression') return [...resultsOf(node.consequent), ...resultsOf(node.alternate)];
  if (node.type === 'LogicalExpression') return [...resultsOf(node.left), ...resultsOf(node.right)];
  return [];
}

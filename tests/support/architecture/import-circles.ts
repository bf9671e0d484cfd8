import { importsOf } from './import-rules.ts';
import type { SourceTree } from './source-facts.ts';

/** Files that import each other in a circle, types too: nobody can read one of them alone. Each circle once, as `a → b → a`. */
export function importCircles(tree: SourceTree): string[] {
  const next = new Map<string, string[]>();
  for (const { file, target } of importsOf(tree)) {
    if (tree.has(target)) next.set(file, [...(next.get(file) ?? []), target]);
  }
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string) => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    way.pop();
    done.add(file);
  };
  for (const file of tree.keys()) visit(file);
  return circles;
}

import type { CollectionField, CollectionModel } from 'pocketbase';

const HEADER = `// Generated from the migrations by tests/data/records.test.ts; do not edit by hand.
// Records as PocketBase gives them: dates are text, relations ids, json fields whatever was stored.
`;

const LIMITS_HEADER = `// Generated from the migrations by tests/data/records.test.ts; do not edit by hand.

/** The most characters, as people count them, of each text in the database: by collection and field. */
`;

/** TypeScript for the records of all collections of our own, in the order of their names. */
export function recordsSource(collections: readonly CollectionModel[]): string {
  const own = collections.filter((collection) => !collection.system).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [HEADER, ...own.map(interfaceOf)].join('\n');
}

/** TypeScript for the most characters of each text in the same collections, by collection and field. */
export function textLimitsSource(collections: readonly CollectionModel[]): string {
  const own = collections.filter(({ system, type }) => !system && type !== 'view');
  const limits = own
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, fields }) => {
      const texts = fields.filter(({ type, hidden, system, max }) => type === 'text' && !hidden && !system && max > 0);
      const entries = texts.map((field) => `    ${field.name}: ${field.max},`);
      return `  ${name}: {\n${entries.join('\n')}\n  },`;
    });
  const type = 'Readonly<Record<string, Readonly<Record<string, number>>>>';
  return `${LIMITS_HEADER}export const TEXT_LIMITS: ${type} = {\n${limits.join('\n')}\n};\n`;
}

function interfaceOf(collection: CollectionModel): string {
  const fields = collection.fields
    .filter((field: CollectionField) => field.type !== 'password' && !field.hidden)
    .map((field: CollectionField) => `  ${field.name}: ${typeOf(field)};`);
  return `export interface ${pascalCase(collection.name)}Record {\n${fields.join('\n')}\n}\n`;
}

function typeOf(field: CollectionField): string {
  const many = Number(field.maxSelect ?? 1) > 1;
  switch (field.type) {
    case 'number':
      return 'number';
    case 'bool':
      return 'boolean';
    case 'json':
      return 'unknown';
    case 'relation':
      return many ? 'string[]' : 'string';
    case 'select': {
      const values = (field.values as string[]).map((value) => `'${value}'`).join(' | ');
      return many ? `(${values})[]` : values;
    }
    default:
      return 'string';
  }
}

function pascalCase(name: string): string {
  return name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

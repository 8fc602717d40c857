import type { JsonSchema } from '../../src/build/content-tools/data-schema.ts';

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object';

const HANDLED = new Set(
  '$schema $ref $defs title description type enum pattern anyOf items properties required additionalProperties'.split(
    ' ',
  ),
);

function inObject(
  schema: JsonSchema,
  value: Record<string, unknown>,
  root: JsonSchema,
  at: string,
): string[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${at}.${key} is missing`),
    ...Object.entries(value).flatMap(([key, one]) => {
      const own = properties[key];
      if (own) return violations(own, one, root, `${at}.${key}`);
      return additionalProperties === false ? [`${at}.${key} is unknown`] : [];
    }),
  ];
}

/** What in a value breaks a JSON Schema; knows just the words that our schema uses, and throws for any other. */
export function violations(schema: JsonSchema, value: unknown, root: JsonSchema = schema, at = ''): string[] {
  const strange = Object.keys(schema).find((key) => !HANDLED.has(key));
  if (strange) throw new Error(`The schema word "${strange}" is not handled`);
  const found: string[] = [];
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (!target) throw new Error(`${schema.$ref} leads nowhere`);
    found.push(...violations(target, value, root, at));
  }
  if (schema.type && ![schema.type].flat().includes(typeOf(value))) found.push(`${at} is ${typeOf(value)}`);
  if (schema.enum && !schema.enum.includes(value as string)) found.push(`${at} is ${JSON.stringify(value)}`);
  if (schema.pattern && typeof value === 'string' && !new RegExp(schema.pattern, 'u').test(value))
    found.push(`${at} is "${value}"`);
  if (schema.anyOf && !schema.anyOf.some((one) => violations(one, value, root, at).length === 0))
    found.push(`${at} fits none: ${JSON.stringify(value)?.slice(0, 80)}`);
  const { items } = schema;
  if (items && Array.isArray(value))
    found.push(...value.flatMap((one, index) => violations(items, one, root, `${at}[${index}]`)));
  if (isObject(value)) found.push(...inObject(schema, value, root, at));
  return found;
}

import type { Component } from './lock.ts';

/** Names of licences are ids; several of them joined are an expression. */
const licenceOf = (licence: string): object =>
  /^[\w.-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence };

function componentOf({ name, version, licence, integrity, shipped }: Component): object {
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    scope: shipped ? 'required' : 'excluded',
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') },
    ],
    licenses: [licenceOf(licence)],
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  };
}

/**
 * The software bill of materials in the form of CycloneDX: "required" is in what readers get, "excluded" only builds and
 * tests it. Without time and number of its own, so that the same lock file gives the same bytes. (npm's own `npm sbom
 * --omit dev` leaves out what a package for building needs as well, such as workbox-core.)
 */
export function billOfMaterials(components: Component[], version: string): string {
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `vereda@${version}`,
        name: 'vereda',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: components.map(componentOf),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

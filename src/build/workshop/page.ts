import type { Site } from '../../model/site.ts';
import type { WorkshopSetup } from '../../model/workshop.ts';
import { metaPolicy } from '../../view/security.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The translators' page before its script. It is a tool and no part of the guide: it speaks Spanish and English at once,
 * stands in no pack, and nobody finds it by searching.
 */
export const workshopPage = (site: Site, setup: WorkshopSetup): string => `<!DOCTYPE html>
<html lang="es" dir="ltr" data-app-version="${escaped(site.version)}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Traducir · Translate · Vereda</title>
<meta http-equiv="Content-Security-Policy" content="${escaped(metaPolicy(site))}" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<style>${site.css}</style>
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
<script type="module" src="${site.script}"></script>
</head>
<body class="w-body">
<a class="skip" href="#content">Ir al contenido <span lang="en">Skip to content</span></a>
<header class="top"><a class="back" href="/translate/">Traducir Vereda&#160; <span lang="en">Translate Vereda</span></a></header>
<main id="content" data-testid="content" tabindex="-1">
<h1>Traducir la guía <span class="w-en" lang="en">Translate the guide</span></h1>
<div id="workshop" data-setup="${escaped(JSON.stringify(setup))}">
<p>Aquí se traduce la guía, sin cuenta y sin instalar nada. Esta página necesita JavaScript. También puede traducir los
archivos de la carpeta locales/; su manual es locales/README.md.
<span class="w-en" lang="en">Here the guide is translated, with no account and nothing to install. This page needs
JavaScript. You can also translate the files of the folder locales/; their manual is locales/README.md.</span></p>
</div>
</main>
</body>
</html>
`;

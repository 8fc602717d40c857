import { defineConfig, type Plugin } from 'vite';
import type { Site } from './src/model/site.ts';
import { bundledModules } from './src/build/bundled-modules.ts';
import { leanPage, leanWorker, withoutHtml, withoutPreload } from './src/build/lean-bundles.ts';
import { twoScripts } from './src/build/two-scripts.ts';

/** What the build hands to the worker: the value that the pages were made with, who may publish, and the floor. */
interface Built {
  site: Pick<Site, 'css' | 'extra'>;
  trust: object;
  floor: object;
  lastWords: string;
}
const built: { value: Built | null } = { value: null };

const virtualSite: Plugin = {
  name: 'vereda:site',
  resolveId: (id) => (id === 'virtual:site' || id === 'virtual:last-words' ? `\0${id}` : null),
  load(id) {
    if (id !== '\0virtual:site' && id !== '\0virtual:last-words') return null;
    if (!built.value) throw new Error('The worker is built after the pages: run "vite build --app"');
    const { site, trust, floor, lastWords } = built.value;
    // The style sheets lie in the built-in page that the worker keeps anyway.
    const { extra } = site;
    const bare = { ...site, css: undefined, extra: extra && { ...extra, css: undefined } };
    const exports = id === '\0virtual:site' ? { site: bare, trust, floor } : { lastWords };
    return Object.entries(exports)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n');
  },
};

/** The oldest browser that reads offline; syntax and CSS are lowered to it, APIs are not. */
const FLOOR = 'chrome67';

export default defineConfig(({ mode }) => ({
  appType: 'custom',
  publicDir: mode === 'check' ? false : 'public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: FLOOR, cssTarget: FLOOR, modulePreload: false, reportCompressedSize: false },
  plugins: [virtualSite, leanWorker, leanPage, withoutHtml, withoutPreload, bundledModules],
  environments: {
    client: {
      build: {
        outDir: 'dist',
        manifest: true,
        rolldownOptions: {
          input: 'src/app/start.ts',
          output: {
            entryFileNames: 'assets/[name].[hash].js',
            chunkFileNames: 'assets/[name].[hash].js',
            // What keeps something for the reader is one file: in pieces, the headers of each outweigh it.
            codeSplitting: {
              groups: [{ name: 'store', test: /[\\/](?:src[\\/]store|node_modules[\\/]idb)[\\/]/ }],
            },
          },
        },
      },
    },
    workshop: {
      // The translators' page is bundled by itself, so that no piece that it shares makes a reader's page ask for more.
      consumer: 'client',
      build: {
        outDir: 'dist',
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: '.vite/workshop.json',
        rolldownOptions: {
          input: 'src/app/workshop/start.tsx',
          output: { entryFileNames: 'translate/workshop.[hash].js', codeSplitting: false },
        },
      },
    },
    node: {
      consumer: 'server',
      build: {
        outDir: 'dist-server',
        // The commands alone are built again beside what a build left for servers.
        emptyOutDir: mode !== 'check',
        copyPublicDir: false,
        target: 'node20',
        cssMinify: 'lightningcss',
        rolldownOptions: {
          input:
            mode === 'check'
              ? {
                  check: 'src/build/check-cli.ts',
                  content: 'src/build/content-cli.ts',
                  sign: 'src/build/sign-cli.ts',
                  keygen: 'src/build/keygen-cli.ts',
                  deploy: 'src/build/deploy-cli.ts',
                  kit: 'src/build/kit-cli.ts',
                  translate: 'src/build/translate-cli.ts',
                  components: 'src/build/components-cli.ts',
                }
              : {
                  check: 'src/build/check-cli.ts',
                  content: 'src/build/content-cli.ts',
                  publish: 'src/build/publish.ts',
                  finish: 'src/build/finish.ts',
                  serve: 'src/build/serve-cli.ts',
                  dev: 'src/build/dev-cli.ts',
                  sign: 'src/build/sign-cli.ts',
                  keygen: 'src/build/keygen-cli.ts',
                  deploy: 'src/build/deploy-cli.ts',
                  kit: 'src/build/kit-cli.ts',
                  translate: 'src/build/translate-cli.ts',
                  components: 'src/build/components-cli.ts',
                },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
        },
      },
    },
    worker: {
      consumer: 'client',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'dist-worker',
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: {
          input: 'sw/index.ts',
          output: twoScripts,
          treeshake: {
            // To read a value does nothing but read it.
            propertyReadSideEffects: false,
            // The renderer does nothing until it is asked: what is not used of it is in neither script.
            moduleSideEffects: [{ test: /\/src\/(?:view|text)\//, sideEffects: false }],
          },
        },
      },
    },
  },
  builder: {
    // One config for all three environments, so that the worker gets the value the pages were made with.
    sharedConfigBuild: true,
    sharedPlugins: true,
    async buildApp(builder) {
      const build = async (name: string): Promise<void> => {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      };
      await build('node');
      if (mode === 'check') return;
      await build('client');
      await build('workshop');
      const root = builder.config.root;
      const { publish } = await import(`${root}/dist-server/publish.js`);
      built.value = await publish(root);
      await build('worker');
      const { finish } = await import(`${root}/dist-server/finish.js`);
      await finish(root);
    },
  },
}));

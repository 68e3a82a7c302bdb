// Builds wwwroot/dist: our scripts and styles with the npm packages that they use. `--watch` rebuilds at each change.
import { mkdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(project, 'wwwroot/dist')
const watch = process.argv.includes('--watch')

/** Sass to CSS. Only our files may warn: deprecations in packages are not ours to fix. */
const styles = {
  name: 'styles',
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, ({ path }) => {
      const compiled = sass.compile(path, { loadPaths: [project, join(project, 'node_modules')], quietDeps: true })
      const sources = compiled.loadedUrls.filter((url) => url.protocol === 'file:').map((url) => fileURLToPath(url))
      return { contents: compiled.css, loader: 'css', resolveDir: project, watchFiles: sources }
    })
  }
}

/** On a slow connection a late font would shift the page, so a font is used only if it is available at once. */
const fonts = {
  name: 'fonts',
  setup(build) {
    build.onLoad({ filter: /@fontsource.*\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('font-display: swap', 'font-display: optional'),
      loader: 'css',
      resolveDir: dirname(path)
    }))
  }
}

const options = {
  absWorkingDir: project,
  entryPoints: {
    app: 'frontend/js/app.mjs',
    'js-enabled': 'frontend/js/js-enabled.js',
    styles: 'frontend/scss/app.scss'
  },
  outdir: dist,
  assetNames: 'assets/[name]-[hash]',
  bundle: true,
  minify: true,
  sourcemap: watch,
  format: 'esm',
  target: ['es2020'],
  loader: { '.woff2': 'file', '.svg': 'file' },
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
  plugins: [styles, fonts]
}

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })

if (watch) {
  const context = await esbuild.context(options)
  await context.watch()
} else {
  const { metafile } = await esbuild.build(options)
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    if (/\.(js|css)$/.test(file)) console.log(`${file} ${bytes} bytes`)
  }
}

/** The manifest names the published files, and nothing that is not for a page's author. */
const published = {
  name: 'published',
  packageLinkPhase({customElementsManifest: manifest}) {
    for (const {declarations} of manifest.modules)
      for (const declaration of declarations)
        declaration.members = declaration.members?.filter(
          ({name, privacy, static: isStatic}) => !name.startsWith('#') && !privacy && !isStatic,
        );
    const text = JSON.stringify(manifest).replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
    Object.assign(manifest, JSON.parse(text));
  },
};

export default {
  globs: ['src/*/*.ts', '!src/lib/**', '!src/words/**', '!src/element/!(figure|events).ts', '!src/*/*.*.ts'],
  outdir: '.',
  litelement: true,
  plugins: [published],
};

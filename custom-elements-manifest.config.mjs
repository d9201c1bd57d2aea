import {tags} from './scripts/tags.mjs';

const classOf = (tag) => tag.replace(/(?:^|-)./g, (part) => part.at(-1).toUpperCase());

/** The manifest names the published files and the tags they define, in one order, and nothing that is not for a page's author. */
const published = {
  name: 'published',
  packageLinkPhase({customElementsManifest: manifest}) {
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const {path, declarations, exports} of manifest.modules) {
      for (const declaration of declarations)
        declaration.members = declaration.members?.filter(
          ({name, privacy, static: isStatic}) => !name.startsWith('#') && !privacy && !isStatic,
        );
      const tag = tags.find((name) => path === `src/${name}/${name}.ts`);
      const element = tag && declarations.find(({name}) => name === classOf(tag));
      if (!element) continue;
      Object.assign(element, {tagName: tag, customElement: true});
      exports.push({kind: 'custom-element-definition', name: tag, declaration: {name: element.name, module: path}});
    }
    const text = JSON.stringify(manifest).replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
    Object.assign(manifest, JSON.parse(text));
  },
};

export default {
  globs: [
    'src/*/*.ts',
    '!src/{data,lib}/**',
    '!src/{words,forms,frame,server,cli}/**',
    '!src/element/!(figure|table-figure|rows-figure|events).ts',
    '!src/*/*.*.ts',
  ],
  outdir: '.',
  litelement: true,
  plugins: [published],
};

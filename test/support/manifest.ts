interface Declaration {
  tagName?: string;
  attributes?: {name: string; fieldName?: string}[];
  slots?: {name: string}[];
  cssParts?: {name: string}[];
  cssProperties?: {name: string}[];
}
interface Manifest {
  modules: {declarations?: Declaration[]}[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);

/** What custom-elements.json says of an element. */
export function documented(tag: string): Declaration {
  const found = declarations.find(({tagName}) => tagName === tag);
  if (!found) throw new Error(`<${tag}> is not in custom-elements.json`);
  return found;
}

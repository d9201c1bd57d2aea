import manifest from '../custom-elements.json' with {type: 'json'};

interface Item {
  name: string;
  description?: string;
}

/** What the manifest tells about one element; every list may be absent. */
export interface Declaration {
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: (Item & {type?: {text: string}; fieldName?: string})[];
  slots?: Item[];
  events?: (Item & {type?: {text: string}})[];
  cssParts?: Item[];
  cssProperties?: Item[];
}

const declarations = (manifest.modules as {declarations?: Declaration[]}[]).flatMap(
  (module) => module.declarations ?? [],
);

export const declarationOf = (tag: string): Declaration | undefined =>
  declarations.find(({tagName}) => tagName === tag);

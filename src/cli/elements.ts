import {readPackageFile} from './verb.js';

interface Manifest {
  modules: {
    declarations: {
      tagName?: string;
      attributes?: {name: string; type?: {text: string}; description?: string}[];
    }[];
  }[];
}

const {modules} = readPackageFile('custom-elements.json') as Manifest;

/** The attributes of each element by its tag, from the manifest. */
export const ELEMENTS = new Map(
  modules
    .flatMap(({declarations}) => declarations)
    .flatMap(({tagName, attributes = []}) => (tagName ? [[tagName, attributes] as const] : [])),
);

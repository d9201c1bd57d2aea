import type {ArgTypesEnhancer, StrictInputType} from 'storybook/internal/types';
import {declarationOf} from './manifest.js';

/**
 * A control for each attribute, by its type in the manifest; what a story itself declares comes first.
 * Slots, events, parts and tokens have tables of their own on the docs page.
 */
export const argTypesOf: ArgTypesEnhancer = ({component, argTypes, initialArgs}) => {
  const declaration = typeof component === 'string' ? declarationOf(component) : undefined;
  if (!declaration) return argTypes;
  const attributes = (declaration.attributes ?? []).map(({name, description, type}): [string, StrictInputType] => {
    const text = type?.text.replace(' | undefined', '') ?? 'string';
    const options = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);
    return [
      name,
      {
        name,
        description,
        type: {name: text === 'boolean' ? 'boolean' : 'string'},
        control: options.length ? {type: 'select'} : {type: text === 'boolean' ? 'boolean' : 'text'},
        ...(options.length && {options: [undefined, ...options]}),
        table: {category: 'attributes', type: {summary: text}},
      },
    ];
  });
  // What is typed into a story and is no attribute of the element's own: lang, dir, id, the words of a quote.
  const others = Object.keys(initialArgs).filter((name) => !attributes.some(([own]) => own === name));
  return {
    ...Object.fromEntries(attributes),
    ...Object.fromEntries(others.flatMap((name) => (argTypes[name] ? [[name, argTypes[name]]] : []))),
  };
};

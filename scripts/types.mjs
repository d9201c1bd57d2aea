// Writes dist/types/ from custom-elements.json: what frameworks and editors know of the tags.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {format} from 'prettier';

const folder = 'dist/types';
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const comment = (text) => `/** ${text.replace(/\s+/g, ' ')} */`;
const isBoolean = ({type}) => type.text === 'boolean';
/** The literals of a type such as `'bar' | 'dot' | undefined`. */
const literals = ({type}) => [...type.text.matchAll(/'([^']*)'/g)].map(([, value]) => value);

/**
 * An interface with a member for each attribute, as it is written in HTML; its type is that of the property behind it.
 * `data` may be `null` too: many programs say so while they have no rows.
 */
const inputs = (name, element, members) => {
  const member = (one) =>
    `  ${comment(one.description)}\n  '${one.name}'?: ${element}['${one.fieldName ?? one.name}']${one.name === 'data' ? ' | null' : ''};`;
  return `interface ${name} {\n${members.map(member).join('\n')}\n}\n`;
};

const figures = (base, elements) => {
  const own = ({attributes}) => attributes.filter(({inheritedFrom}) => inheritedFrom?.name !== 'FigureElement');
  const data = base.members.find(({name}) => name === 'data');
  const events = (list) => list.map(({name, type}) => `'${name}': ${type.text}`).join('; ');
  const figure = ({tagName, name, summary, events: fired}) => `  ${comment(summary)}
  '${tagName}': {element: ${name}; inputs: Common & ${name}Inputs; events: {${events(fired)}}};`;
  return `import type {${elements.map(({name}) => name).join(', ')}, StoryErrorEvent, StorySelectEvent} from '../index.js';

${inputs('Common', elements[0].name, [...base.attributes, data])}
${elements.map((one) => inputs(`${one.name}Inputs`, one.name, own(one))).join('\n')}
export interface Figures {
${elements.map(figure).join('\n')}
  /** Figures in it follow each other’s selection; their events bubble to it. */
  'figure-group': {element: HTMLElement; inputs: object; events: {'story-error': StoryErrorEvent; 'story-select': StorySelectEvent}};
}

/** What any tag takes, what this one takes, and listeners to its events, each by its name behind a prefix. */
export type Props<Any, Tag extends keyof Figures, Prefix extends string> = Omit<Any, keyof Figures[Tag]['inputs']> &
  Figures[Tag]['inputs'] & {
    [Name in keyof Figures[Tag]['events'] & string as \`\${Prefix}\${Name}\`]?:
      | ((event: Figures[Tag]['events'][Name] & {readonly currentTarget: Figures[Tag]['element']}) => void)
      | undefined;
  };
`;
};

const element = "Figures[Tag]['element']";
/** Adds the tags to an interface of a framework. `any` is what the framework lets stand in each of them, with `Tag` for its name. */
const framework = ({module, imports, prefix = 'on', any, wrap = (props) => props, augment}) => `${imports}
import type {Figures, Props} from './figures.js';

type Tags = {[Tag in keyof Figures]: ${wrap(`Props<${any}, Tag, '${prefix}'>`)}};

declare module '${module}' {
  ${augment}
}
`;
const jsx = (module, any, prefix) =>
  framework({
    module,
    imports: `import type * as Framework from '${module}';`,
    any,
    prefix,
    augment: 'namespace JSX {\n    interface IntrinsicElements extends Tags {}\n  }',
  });

const frameworks = {
  react: jsx('react', `Framework.ClassAttributes<${element}> & Framework.HTMLAttributes<${element}>`),
  preact: jsx('preact', `Framework.ClassAttributes<${element}> & Framework.HTMLAttributes<${element}>`),
  solid: jsx('solid-js', `Framework.JSX.HTMLAttributes<${element}>`, 'on:'),
  vue: framework({
    module: 'vue',
    imports: `import type {HTMLAttributes, ReservedProps} from 'vue';

type CamelCase<Name> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<CamelCase<Tail>>}\` : Name;
/** The compiler of templates looks for each name in camel case, whichever way it is written. */
type CamelCased<T> = {[Name in keyof T as CamelCase<Name>]: T[Name]};`,
    any: 'HTMLAttributes & ReservedProps',
    prefix: 'on-',
    wrap: (props) => `new () => {$props: CamelCased<${props}>}`,
    augment: 'interface GlobalComponents extends Tags {}',
  }),
  svelte: framework({
    module: 'svelte/elements',
    imports: "import type {HTMLAttributes} from 'svelte/elements';",
    any: `HTMLAttributes<${element}>`,
    augment: 'interface SvelteHTMLElements extends Tags {}',
  }),
};

/** What an editor shows of a tag, in Markdown. */
const about = ({description, slots, events, cssParts}) => {
  const list = (title, items) => [`**${title}**`, items.map(([name, text]) => `- \`${name}\`: ${text}`).join('\n')];
  return [
    description,
    ...list(
      'Slots',
      slots.map((slot) => [slot.name || 'default', slot.description]),
    ),
    ...list(
      'Events',
      events.map((event) => [event.name, event.description]),
    ),
    ...list(
      'Parts',
      cssParts.map((part) => [`::part(${part.name})`, part.description]),
    ),
  ].join('\n\n');
};

const markdown = (value) => ({kind: 'markdown', value});
/** One entry per name: a part or token that many elements have says of each what it does there. */
const merged = (elements, key, nameOf) => {
  const all = new Map();
  for (const element of elements)
    for (const {name, description} of element[key])
      all.set(name, [...(all.get(name) ?? []), `\`<${element.tagName}>\`: ${description}`]);
  return [...all].map(([name, lines]) => ({name: nameOf(name), description: markdown(lines.join('\n\n'))}));
};

const html = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: markdown(about(element)),
    attributes: element.attributes.map((one) => ({
      name: one.name,
      description: markdown(one.description),
      ...(isBoolean(one) ? {valueSet: 'v'} : literals(one).length && {values: literals(one).map((name) => ({name}))}),
    })),
  })),
});

const css = (elements) => ({
  version: 1.1,
  properties: merged(elements, 'cssProperties', (name) => name),
  pseudoElements: merged(elements, 'cssParts', (name) => `::part(${name})`),
});

const webTypes = (elements, {name, version}) => {
  const named = (items) => items.map(({name, description}) => ({name, description}));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map((one) => ({
            name: one.name,
            description: one.description,
            value: {type: one.type.text, ...(isBoolean(one) && {kind: 'no-value'})},
          })),
          slots: named(element.slots),
          js: {
            properties: element.members.map(({name, description, type}) => ({name, description, type: type.text})),
            events: element.events.map(({name, description, type}) => ({name, description, type: type.text})),
          },
          css: {properties: named(element.cssProperties), parts: named(element.cssParts)},
        })),
      },
    },
  };
};

export const writeTypes = async () => {
  const declarations = read('custom-elements.json').modules.flatMap((module) => module.declarations);
  const elements = declarations.filter(({tagName}) => tagName);
  const base = declarations.find(({name}) => name === 'FigureElement');
  const write = (name, text) => writeFileSync(path.join(folder, name), text);

  mkdirSync(folder, {recursive: true});
  for (const [name, text] of Object.entries({figures: figures(base, elements), ...frameworks}))
    write(
      `${name}.d.ts`,
      await format(text, {parser: 'typescript', printWidth: 120, singleQuote: true, bracketSpacing: false}),
    );
  const json = {
    'vscode.html-custom-data': html(elements),
    'vscode.css-custom-data': css(elements),
    'web-types': webTypes(elements, read('package.json')),
  };
  for (const [name, content] of Object.entries(json)) write(`${name}.json`, `${JSON.stringify(content)}\n`);
};

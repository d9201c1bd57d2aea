// Writes docs/elements.md, the reference of all elements, from custom-elements.json and docs/elements (an example of each and what to know about it):
// `npm run docs:elements`, after a build.
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {tags} from './tags.mjs';

const FILE = 'docs/elements.md';

/** One cell of a table. */
const cell = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => `\`${text}\``;
const table = (heads, rows) =>
  rows.length
    ? `| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}\n${rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}`
    : '';

/** What an author may write, in words: an editor need not read TypeScript's unions. */
const typeOf = ({type, default: preset}) => {
  const parts = (type?.text ?? 'string').split(' | ').filter((part) => part !== 'undefined');
  if (parts.every((part) => part.startsWith("'"))) return parts.map((part) => code(part.slice(1, -1))).join(', ');
  const name = parts.includes('number') ? 'number' : parts[0] === 'string' ? 'text' : parts.join(' or ');
  return preset ? `${name}, by default ${code(preset)}` : name;
};
const attributes = (list) =>
  table(
    ['attribute', 'value', 'what it does'],
    list.map((one) => [code(one.name), typeOf(one), one.description]),
  );
const named = (head, list = [], nameOf = ({name}) => code(name)) =>
  table(
    [head, 'what it is'],
    list.map((one) => [nameOf(one), one.description]),
  );

/** Slots that every figure has; the one without a name is each element's own. */
const isShared = ({name}) => ['heading', 'description', 'note', 'source'].includes(name);

/** The text of docs/elements.md. */
export const reference = async () => {
  const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations);
  const shared = declarations.find(({name}) => name === 'FigureElement');
  const elements = tags.map((tag) => declarations.find(({tagName}) => tagName === tag));
  const events = declarations.filter(({name}) => name.endsWith('Event'));
  const sharedSentences = new Set(shared.attributes.map(({description}) => description));
  /** An element may give an attribute that all have a meaning of its own. */
  const isOwn = ({description}) => !sharedSentences.has(description);
  const link = (tag) => `[\`<${tag}>\`](#${tag})`;

  const text = `<!-- Written by \`npm run docs:elements\` from custom-elements.json and docs/elements: change those. -->

# Elements

${elements.map(({tagName, summary}) => `- ${link(tagName)}: ${summary}`).join('\n')}
- ${link('figure-group')}: Figures that follow each other.

Each element has the attributes of its own section and those that [all of them share](#shared-by-all-elements). How you give it rows is in [Data](data.md); how
you change its looks, in [Theming](theming.md).

## Shared by all elements

${attributes(shared.attributes)}

From a script, every attribute is also a property in camel case (\`targetLabel\` for \`target-label\`), and one property has no attribute:

${named(
  'property',
  shared.members.filter(({name}) => name === 'data'),
)}

${named('slot', elements[0].slots.filter(isShared))}

Events bubble, and they leave the shadow root:

${table(
  ['event', 'fields', 'what it means'],
  events.map(({description, members, name}) => [
    code(
      name
        .replace('Event', '')
        .replaceAll(/(?<!^)[A-Z]/g, '-$&')
        .toLowerCase(),
    ),
    members.map((one) => code(`${one.name}: ${one.type?.text}`)).join(', '),
    description,
  ]),
)}

The fields are on the event itself, as in \`event.id\`; there is no \`detail\`. The import of an element types them:

\`\`\`js
import 'nutgraf/ranking-chart';

document.querySelector('ranking-chart').addEventListener('story-select', (event) => console.log(event.id));
\`\`\`

Every element fires \`story-error\`. These fire \`story-select\`, alone or linked with others. Where the rows are text, they become buttons for the keyboard in linked figures only:
give a figure that you listen to a name, as in \`linked="members"\`. No event is fired when the pointer leaves.

${table(
  ['element', 'when'],
  elements.flatMap(({tagName, events}) =>
    events.filter(({name}) => name === 'story-select').map(({description}) => [link(tagName), description]),
  ),
)}

${elements
  .map(
    (element) => `## \`<${element.tagName}>\`

${element.summary}

${readFileSync(`docs/elements/${element.tagName}.md`, 'utf8')}

${attributes(element.attributes.filter(isOwn))}

${named(
  'slot',
  element.slots.filter((slot) => !isShared(slot)),
  ({name}) => (name ? code(name) : 'the content of the tag'),
)}

${named('event', element.events)}

${named('part, for `::part()`', element.cssParts)}

${named('token', element.cssProperties)}`,
  )
  .join('\n\n')}

## \`<figure-group>\`

Figures inside it follow each other: when a reader points at an item of one, the others mark the item of the same name. It has no attributes and needs no script of its own.

\`\`\`html
<figure-group>
  <ranking-chart src="/data/members.csv"></ranking-chart>
  <fact-table src="/data/members.csv"></fact-table>
</figure-group>
\`\`\`

The events of its figures bubble to it: listen to \`story-select\` once for all of them. For figures in different places of a page, give each the same \`linked\` instead.
`;
  return format(text, {...(await resolveConfig(FILE)), parser: 'markdown'});
};

if (process.argv[1] === import.meta.filename) writeFileSync(FILE, await reference());

// The accessibility tree that Chromium hands to a screen reader, written as indented lines of words.
import {openStories} from './story-page.mjs';

/** Chromium keeps what is inside these to itself, as ARIA says. */
const leaves = new Set(['image', 'meter', 'progressbar', 'scrollbar', 'separator', 'slider']);
const silent = new Set(['InlineTextBox', 'ListMarker', 'LineBreak']);
const plain = new Set([
  'RootWebArea',
  'generic',
  'none',
  'strong',
  'emphasis',
  'time',
  'rowgroup',
  'superscript',
  'LabelText',
]);
const inText = new Set(['button', 'checkbox', 'combobox', 'image', 'link', 'searchbox', 'textbox']);
const words = {listitem: 'item', Figcaption: 'caption'};
/** An item is a line of the snapshot where it fits. */
const short = 160;

const squeeze = (text) => text.replaceAll(/\s+/g, ' ').trim();

/** What the tree leaves out of the page it is made of: how each node is laid out, its attributes and its language. */
const readPage = async (session) => {
  const {documents, strings} = await session.send('DOMSnapshot.captureSnapshot', {computedStyles: ['display']});
  const [{nodes, layout}] = documents;
  const attributes = nodes.attributes.map((list) =>
    Object.fromEntries(list.flatMap((name, i) => (i % 2 ? [] : [[strings[name], strings[list[i + 1]]]]))),
  );
  const display = new Map(layout.nodeIndex.map((node, i) => [node, strings[layout.styles[i][0]]]));
  const language = (node) =>
    node < 0 ? '' : (attributes[node].lang ?? attributes[node]['xml:lang'] ?? language(nodes.parentIndex[node]));
  return new Map(
    nodes.backendNodeId.map((id, node) => [
      id,
      {
        attributes: attributes[node],
        language: language(node),
        apart: !/^(inline|contents)$/.test(display.get(node) ?? 'contents'),
      },
    ]),
  );
};

const states = (role, property, attributes) =>
  [
    property.expanded === undefined ? '' : property.expanded ? 'expanded' : 'collapsed',
    property.pressed && property.pressed !== 'false' && 'pressed',
    property.checked && property.checked !== 'false' && 'checked',
    property.selected && 'selected',
    property.disabled && 'disabled',
    property.required && 'required',
    property.invalid && property.invalid !== 'false' && 'invalid',
    property.busy && 'busy',
    property.modal && 'modal',
    property.live && property.live !== 'off' && `live ${property.live}`,
    property.hasPopup && property.hasPopup !== 'false' && `opens ${property.hasPopup}`,
    property.roledescription && `called ${property.roledescription}`,
    attributes['aria-current'] && attributes['aria-current'] !== 'false' && `current ${attributes['aria-current']}`,
    attributes['aria-sort'] && attributes['aria-sort'] !== 'none' && `sorted ${attributes['aria-sort']}`,
  ].filter(Boolean);

/** What is heard of the page that `session` belongs to, line by line. */
const heard = async (session) => {
  const dom = await readPage(session);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const tree = new Map(nodes.map((node) => [node.nodeId, node]));

  /** Pieces of text, gaps between lines, and blocks of lines, in the order they are heard. */
  const pieces = (node, language) => {
    const role = node.role?.value;
    if (role === 'LineBreak') return [{text: ' '}];
    if (silent.has(role)) return [];
    const own = dom.get(node.backendDOMNodeId) ?? {attributes: {}, language, apart: false};
    if (role === 'StaticText') {
      const text = node.name?.value ?? '';
      return [{text: own.language === language || !text.trim() ? text : `[in ${own.language}: ${text}]`}];
    }
    const inside = (spoken = language) =>
      leaves.has(role) ? [] : node.childIds.flatMap((id) => (tree.has(id) ? pieces(tree.get(id), spoken) : []));
    const gap = own.apart ? [{gap: true}] : [];
    if (node.ignored || plain.has(role)) return [...gap, ...inside(), ...gap];

    const head = [words[role] ?? role.toLowerCase()];
    const property = Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value]));
    if (role === 'heading') head.push(property.level);
    const children = inside(own.language);
    const content = written(children);
    const name = squeeze(node.name?.value ?? '');
    if (role === 'row') return [{lines: [row(node, children, content)]}];
    if (/^(cell|gridcell|columnheader|rowheader)$/.test(role))
      return [{cell: [content.join(' / '), ...states(role, property, own.attributes)].join(', '), role}];
    if (role === 'caption' && content.join(' ') === squeeze(tree.get(node.parentId)?.name?.value ?? '')) return [];
    if (name && name !== content.join(' ')) head.push(`"${name}"`);
    if (role === 'list') head.push(`of ${content.filter((line) => line.startsWith('item')).length}`);
    const value = own.attributes['aria-valuetext'] ?? node.value?.value;
    if (role === 'meter')
      head.push(value, `from ${own.attributes['aria-valuemin']} to ${own.attributes['aria-valuemax']}`);
    else if (value) head.push(`at "${value}"`);
    if (own.language !== language) head.push(`in ${own.language}`);
    const said = [head.join(' '), ...states(role, property, own.attributes)].join(', ');
    const description = node.description?.value ? ` (${squeeze(node.description.value)})` : '';
    const flat = `${said}${content.length ? `: ${content.join(' / ')}` : ''}${description}`;
    const blocks = children.filter(({lines}) => lines);
    if (inText.has(role) && !blocks.length) return [...gap, {text: `[${flat}]`}, ...gap];
    const fits = role === 'listitem' && flat.length <= short && blocks.every(({lines}) => lines.length === 1);
    if (!blocks.length || fits) return [{lines: [flat]}];
    return [{lines: [said + description, ...content.map((line) => `  ${line}`)]}];
  };

  /** Pieces as lines. */
  const written = (all) => {
    const lines = [];
    let line = '';
    const end = () => {
      if (squeeze(line)) lines.push(squeeze(line));
      line = '';
    };
    for (const {text, lines: block, cell} of all) {
      if (text !== undefined) {
        line += text;
        continue;
      }
      end();
      if (block) lines.push(...block);
      if (cell !== undefined) lines.push(cell);
    }
    end();
    return lines;
  };

  const row = (node, children, content) => {
    const cells = children.filter(({role}) => role);
    if (!cells.length) return `row: ${content.join(' / ')}`;
    const heads = cells.filter(({role}) => role !== 'cell' && role !== 'gridcell');
    if (heads.length === cells.length && cells.length > 1) return `head: ${cells.map(({cell}) => cell).join(' | ')}`;
    const [first, ...others] = cells;
    return first.role === 'rowheader'
      ? `row ${first.cell}: ${others.map(({cell}) => cell).join(' | ')}`
      : `row: ${cells.map(({cell}) => cell).join(' | ')}`;
  };

  return written(pieces(nodes[0], 'en-GB'));
};

/** The file that holds what was approved. */
export const heardFile = (tag) => `test/heard/${tag}.txt`;

/** Opens the stories, to be heard tag by tag. */
export const heardStories = async () => {
  const {stories, show, session, close} = await openStories({body: '<div data-box></div>'});
  const of = async (tag) => {
    const parts = [];
    for (const story of stories.filter((one) => one.tag === tag)) {
      await show(story);
      const lines = await heard(session);
      parts.push([story.name, ...lines.map((line) => `  ${line}`)].join('\n'));
    }
    return `${parts.join('\n\n')}\n`;
  };
  return {of, close};
};

/**
 * A block for each figure, from what the library's manifest says of it: the real element as preview, a field for each attribute
 * beside it, and the text or rows inside the tag below it.
 */
(({blockEditor, blocks, components, dom, element, i18n}, {figures, script, style}) => {
  const {createElement: el, Fragment, RawHTML, useEffect, useRef, useState} = element;
  const {__} = i18n;

  const icons = {
    'event-timeline': 'clock',
    'fact-table': 'editor-table',
    'key-figure': 'info-outline',
    'pledge-tally': 'yes-alt',
    'quote-card': 'format-quote',
    'ranking-chart': 'chart-bar',
    'region-map': 'location-alt',
    'share-chart': 'chart-pie',
    'spending-gauge': 'dashboard',
    'trend-chart': 'chart-line',
  };

  /** The HTML that a browser reads from it, so that a post which is opened again holds what was saved. */
  const asRead = (html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML.trim();

  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

  /** Cells from a spreadsheet, which are lines with tabs in them, as a table. */
  const asTable = (text) => {
    const [head, ...rows] = text.trim().split(/\r?\n/);
    const row = (line, tag) =>
      `<tr>${line
        .split('\t')
        .map((cell) => `<${tag}>${escaped(cell.trim())}</${tag}>`)
        .join('')}</tr>`;
    return `<table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${rows.map((line) => row(line, 'td')).join('\n')}\n</tbody>\n</table>`;
  };

  /** Those of a tag, as they stand in HTML. */
  const attributesOf = (figure, values) => {
    const attributes = {};
    for (const [name, {control}] of Object.entries(figure.attributes)) {
      const value = values[name];
      if (control === 'toggle' ? value : value !== undefined && value !== '')
        attributes[name] = control === 'toggle' ? '' : value;
    }
    return attributes;
  };

  /** The library goes where the block is: the editor may show posts in a frame of their own. */
  const useLibrary = (place) =>
    useEffect(() => {
      const {ownerDocument} = place.current;
      if (ownerDocument.getElementById('nutgraf-library')) return;
      const link = Object.assign(ownerDocument.createElement('link'), {rel: 'stylesheet', href: style});
      const loader = Object.assign(ownerDocument.createElement('script'), {
        id: 'nutgraf-library',
        type: 'module',
        src: script,
      });
      ownerDocument.head.append(link, loader);
    }, []);

  const Field = ({name, attribute: {control, options, help}, value, onChange}) => {
    const common = {label: name, help, onChange, __nextHasNoMarginBottom: true};
    if (control === 'toggle') return el(components.ToggleControl, {...common, checked: !!value});
    if (control === 'select') {
      const choices = options.map((option) => ({value: option, label: option}));
      const unset = {value: '', label: __('By default', 'nutgraf')};
      return el(components.SelectControl, {...common, value: value ?? '', options: [unset, ...choices]});
    }
    // Not a field of numbers: `n/a` and `730.1e9` are values as well.
    const inputMode = control === 'number' ? 'decimal' : undefined;
    return el(components.TextControl, {...common, value: value ?? '', inputMode, autoComplete: 'off'});
  };

  const Panel = ({title, open, names, figure, attributes, setAttributes}) =>
    el(
      components.PanelBody,
      {title, initialOpen: open},
      names.map((name) =>
        el(Field, {
          key: name,
          name,
          attribute: figure.attributes[name],
          value: attributes[name],
          onChange: (value) => setAttributes({[name]: value === '' ? undefined : value}),
        }),
      ),
    );

  /** What is inside the tag, as HTML: readers without script see it, and the element reads its rows. */
  const Inside = ({figure, content, setAttributes}) => {
    const [text, setText] = useState(content);
    const change = (html) => {
      setText(html);
      setAttributes({content: asRead(html)});
    };
    // Undone, or changed by someone else.
    useEffect(() => {
      if (asRead(text) !== content) setText(content);
    }, [content]);
    const paste = (event) => {
      const cells = event.clipboardData.getData('text/plain');
      if (!cells.includes('\t')) return;
      event.preventDefault();
      change(asTable(cells));
    };
    return el(components.TextareaControl, {
      className: 'nutgraf-inside',
      label: __('Inside the tag, as HTML; cells of a spreadsheet can be pasted', 'nutgraf'),
      help: figure.content_help,
      value: text,
      rows: Math.min(Math.max(text.split('\n').length, 3), 16),
      spellCheck: false,
      onChange: change,
      onPaste: paste,
    });
  };

  const edit =
    (tag, figure) =>
    ({attributes, setAttributes, isSelected}) => {
      const place = useRef();
      useLibrary(place);
      const given = attributesOf(figure, attributes);
      const names = Object.keys(figure.attributes);
      const panel = (title, open, isIn) => {
        const own = names.filter((name) => isIn(figure.attributes[name]));
        return el(Panel, {title, open, names: own, figure, attributes, setAttributes});
      };
      const preview = el(tag, {...given, dangerouslySetInnerHTML: {__html: dom.safeHTML(attributes.content)}});
      const empty = el(
        components.Placeholder,
        {icon: icons[tag], label: figure.title, instructions: figure.summary},
        el(
          components.Button,
          {
            variant: 'primary',
            onClick: () => setAttributes({...figure.example, content: asRead(figure.example.content)}),
          },
          __('Start from an example', 'nutgraf'),
        ),
      );
      return el(
        Fragment,
        null,
        el(
          blockEditor.InspectorControls,
          null,
          panel(__('Figure', 'nutgraf'), true, ({shared}) => !shared),
          panel(__('Heading, source and data', 'nutgraf'), false, ({shared}) => shared),
        ),
        el(
          'div',
          {...blockEditor.useBlockProps(), 'data-nutgraf-block': tag},
          // A click selects the block, rather than act in the figure.
          el(
            'div',
            {ref: place},
            Object.keys(given).length || attributes.content ? el(components.Disabled, null, preview) : empty,
          ),
          isSelected && el(Inside, {figure, content: attributes.content, setAttributes}),
        ),
      );
    };

  const save =
    (tag, figure) =>
    ({attributes}) =>
      el(
        tag,
        {...blockEditor.useBlockProps.save(), ...attributesOf(figure, attributes)},
        el(RawHTML, null, attributes.content),
      );

  /** Where WordPress finds the values of a block: in the tag, and nowhere else. */
  const schemaOf = (tag, figure) => {
    const schema = {content: {type: 'string', source: 'html', selector: tag, default: ''}};
    for (const [name, {control}] of Object.entries(figure.attributes))
      schema[name] = {
        type: control === 'toggle' ? 'boolean' : 'string',
        source: 'attribute',
        selector: tag,
        attribute: name,
      };
    return schema;
  };

  const isTag = (tag) => (node) => node.localName === tag;
  const fromHtml = (name, tag) => (html) => {
    const node = new DOMParser().parseFromString(html, 'text/html').querySelector(tag);
    return blocks.createBlock(name, blocks.getBlockAttributes(name, node.outerHTML));
  };

  for (const [tag, figure] of Object.entries(figures)) {
    const name = `nutgraf/${tag}`;
    const toBlock = fromHtml(name, tag);
    blocks.registerBlockType(name, {
      apiVersion: 2,
      title: figure.title,
      description: figure.summary,
      category: 'nutgraf',
      icon: icons[tag],
      keywords: [tag, 'nutgraf'],
      attributes: schemaOf(tag, figure),
      supports: {anchor: true, align: ['wide', 'full'], className: false, html: true},
      example: {attributes: figure.example, viewportWidth: 640},
      transforms: {
        from: [
          // A pasted tag, and one in a classic text.
          {
            type: 'raw',
            priority: 1,
            isMatch: isTag(tag),
            schema: {[tag]: {attributes: Object.keys(figure.attributes), children: '*'}},
            transform: (node) => toBlock(node.outerHTML),
          },
          {
            type: 'block',
            blocks: ['core/html'],
            isMatch: ({content}) => new RegExp(`^\\s*<${tag}[\\s>]`).test(content ?? ''),
            transform: ({content}) => toBlock(content),
          },
        ],
      },
      edit: edit(tag, figure),
      save: save(tag, figure),
    });
  }
})(window.wp, window.nutgraf);

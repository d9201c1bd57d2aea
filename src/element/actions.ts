import {html, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {formatCsv} from '../lib/csv.js';
import {problem, type Problem} from '../lib/problem.js';
import {actionsStyles} from './actions.styles.js';
import {actionsWords} from './actions.words.js';
import {pageAddress} from './page.js';
import {isRoving, RovingController} from './roving.js';
import {type Translation, wordsFor} from './words.js';

export {actionsStyles as styles};

type Cells = readonly (readonly string[])[];
type Outcome = 'linkDone' | 'linkFailed' | 'imageFailed';

const ACTIONS = ['data', 'link', 'image'] as const;
/** Pixels of paper around the figure in a picture of it. */
const EDGE = 16;

/** What a reader can take along of a figure: its rows, a link to it, a picture of it. Loaded only where an author asks for it. */
export class ActionsController implements ReactiveController {
  /** What became of the last act, where it does not show by itself. */
  #said: Outcome | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
    if (!isRoving(host)) new RovingController(host);
  }

  hostDisconnected(): void {
    this.#said = undefined;
  }

  /**
   * The buttons that an author names, in the order of the names; what cannot be done here is told.
   * @param names between spaces: `data`, `link`, `image`
   * @param cells the header and the rows; absent where a figure has none
   * @param locale of the words of the buttons
   */
  render(names: string, cells: (() => Cells) | undefined, locale: string, problems: Problem[]): TemplateResult {
    const translation = wordsFor(locale) as Translation | undefined;
    const words = {...actionsWords, ...translation?.['actions']};
    const acts = {
      data: () => this.#saveData(cells?.() ?? []),
      link: () => this.#copyLink(),
      image: () => this.#saveImage(),
    };
    const wanted = [...new Set(names.split(/\s+/).filter(Boolean))].filter((name): name is (typeof ACTIONS)[number] => {
      const isKnown = (ACTIONS as readonly string[]).includes(name);
      if (!isKnown)
        problems.push(problem('actions', ACTIONS.map((one) => `"${one}"`).join(', '), name, 'leaving it out'));
      else if (name === 'link' && !this.host.id)
        problems.push('actions: "link" needs an id on the tag; leaving it out');
      else if (name === 'data' && !cells) problems.push('actions: "data" needs a figure with rows; leaving it out');
      return isKnown && (name !== 'link' || !!this.host.id) && (name !== 'data' || !!cells);
    });
    return html`<div class="actions acts">
      ${wanted.map((name) => html`<button data-rove @click=${acts[name]}>${words[name]}</button>`)}
      <span role="status">${this.#said ? words[this.#said] : ''}</span>
    </div>`;
  }

  #say(what?: Outcome): void {
    this.#said = what;
    this.host.requestUpdate();
  }

  #saveData(cells: Cells): void {
    // Without the mark, a spreadsheet does not know that the text is UTF-8.
    save(new Blob(['\uFEFF', formatCsv(cells)], {type: 'text/csv;charset=utf-8'}), `${this.#fileName}.csv`);
  }

  async #copyLink(): Promise<void> {
    const url = new URL(`#${this.host.id}`, pageAddress());
    const clipboard = navigator.clipboard as Clipboard | undefined;
    this.#say(
      await (clipboard?.writeText(url.href) ?? Promise.reject(new Error())).then(
        () => 'linkDone' as const,
        () => 'linkFailed' as const,
      ),
    );
  }

  async #saveImage(): Promise<void> {
    const root = this.host.shadowRoot;
    const figure = root?.querySelector('figure');
    const actions = root?.querySelector('.actions');
    if (!root || !figure || !actions) return;
    // What stands in a slot by default is part of the picture.
    for (const slot of root.querySelectorAll('slot'))
      slot.assignedNodes = () => HTMLSlotElement.prototype.assignedNodes.call(slot, {flatten: true});
    try {
      const {domToBlob} = await import('modern-screenshot');
      // Without what only acts the figure is lower, and so are the boxes that it stands in, whose heights are copied.
      for (const act of figure.querySelectorAll('.acts'))
        for (let box = act.parentElement; box && box !== figure; box = box.parentElement) box.dataset['lower'] = '';
      figure.dataset['bare'] = '';
      const {top, width} = figure.getBoundingClientRect();
      const end = actions.getBoundingClientRect().top;
      // Before a reader could see it.
      delete figure.dataset['bare'];
      const blob = await domToBlob(figure, {
        scale: 2,
        // In whole pixels: WebKit fits the figure into those of the picture, and shrinks it for the rest of one.
        width: Math.ceil(width) + 2 * EDGE,
        height: Math.ceil(end - top) + 2 * EDGE,
        // Without a margin of our own, the copy has the one that browsers give a figure, and is cut off at the other side.
        // Afloat, it keeps that at the top in WebKit as well.
        style: {margin: `${EDGE}px`, width: `${width}px`, height: 'auto', float: 'left'},
        // As a colour: a canvas does not know light-dark().
        backgroundColor: getComputedStyle(actions).outlineColor,
        // No request but those the author made: type is that of the reader's device.
        font: false,
        filter: (node) => !(node instanceof Element && node.matches('.acts')),
        onCloneEachNode: (copy) => {
          if (copy instanceof HTMLElement && 'lower' in copy.dataset)
            Object.assign(copy.style, {blockSize: 'auto', gridTemplateRows: 'none'});
        },
        // The text for those who hear, which CSS has behind a slash, would be drawn with its slash.
        onCreateForeignObjectSvg: (svg) => {
          const style = svg.querySelector('style');
          if (style) style.textContent = style.textContent.replaceAll(" / '", "'");
        },
      });
      save(blob, `${this.#fileName}.png`);
      this.#say();
    } catch {
      this.#say('imageFailed');
    }
  }

  get #fileName(): string {
    return this.host.id || this.host.localName;
  }
}

/** Hands a file to the reader. */
function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; an address that is kept would keep the file.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

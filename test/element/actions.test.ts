import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/ranking-chart/ranking-chart.js';
import type {RankingChart} from '../../src/ranking-chart/ranking-chart.js';
import '../../src/fact-table/fact-table.js';
import '../../src/pledge-tally/pledge-tally.js';
import '../../src/share-chart/share-chart.js';
import '../../src/spending-gauge/spending-gauge.js';
import {listen} from '../support/console.js';
import {emulateMedia} from '../support/browser.js';
import {until} from './helpers.js';

const rows = [
  {member: '=HYPERLINK("x")', share: '2.13'},
  {member: 'Germany', share: '-1.36'},
];
const buttons = (element: Element): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.actions button'),
];
const ready = (element: Element): Promise<void> => until(() => element.shadowRoot!.querySelector('[role=status]'));
const status = (element: Element): string => element.shadowRoot!.querySelector('[role=status]')!.textContent.trim();
const chart = (actions: string): Promise<RankingChart> =>
  fixture<RankingChart>(
    html`<ranking-chart id="shares" heading="Shares" .data=${rows} actions=${actions}></ranking-chart>`,
  );

/** What is handed to the reader as a file while `act` runs: its name and contents. */
async function saved(act: () => void): Promise<{name: string; blob: Blob}> {
  try {
    return await new Promise((done) => {
      Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
        configurable: true,
        value(this: HTMLAnchorElement) {
          void fetch(this.href)
            .then((answer) => answer.blob())
            .then((blob) => done({name: this.download, blob}));
        },
      });
      act();
    });
  } finally {
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
}

describe('the actions of a figure', () => {
  it('are those the author names, in that order and in one Tab stop', async () => {
    const element = await chart('image data link');
    await ready(element);
    expect(buttons(element).map((button) => button.textContent)).to.deep.equal([
      'Save image',
      'Download data',
      'Copy link',
    ]);
    expect(buttons(element).map(({tabIndex}) => tabIndex)).to.deep.equal([0, -1, -1]);
    buttons(element)[0]!.focus();
    await sendKeys({press: 'End'});
    expect(element.shadowRoot!.activeElement).to.equal(buttons(element)[2]);
  });

  it('are none where the author names none', async () => {
    const element = await fixture<RankingChart>(html`<ranking-chart .data=${rows}></ranking-chart>`);
    expect(Boolean(element.shadowRoot!.querySelector('.actions'))).to.equal(false);
  });

  it('save the rows as CSV that a spreadsheet does not run', async () => {
    const element = await chart('data');
    await ready(element);
    const {name, blob} = await saved(() => buttons(element)[0]!.click());
    expect(name).to.equal('shares.csv');
    expect(blob.type).to.contain('text/csv');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(await blob.text()).to.equal('member,share\n"\'=HYPERLINK(""x"")",2.13\nGermany,-1.36');
  });

  it('save a picture of the figure, twice as large, heading and all', async () => {
    const element = await chart('image');
    await ready(element);
    const {name, blob} = await saved(() => buttons(element)[0]!.click());
    expect(name).to.equal('shares.png');
    const picture = await createImageBitmap(blob);
    const {width, top} = element.shadowRoot!.querySelector('figure')!.getBoundingClientRect();
    const end = element.shadowRoot!.querySelector('.actions')!.getBoundingClientRect().top;
    expect(picture.width).to.be.closeTo(width * 2 + 64, 2);
    expect(picture.height).to.be.closeTo((end - top) * 2 + 64, 2);
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    canvas.drawImage(picture, 0, 0);
    const red = (y: number, height: number): number[] => [
      ...canvas.getImageData(0, y, picture.width, height).data.filter((_, i) => i % 4 === 0),
    ];
    // The rule runs from edge to edge of the figure, with as much paper on either side.
    const rule = red(34, 1);
    expect(rule.findIndex((value) => value < 90)).to.be.closeTo(32, 1);
    expect(rule.findLastIndex((value) => value < 90)).to.be.closeTo(picture.width - 33, 1);
    expect(Math.min(...red(0, 30))).to.equal(255);
    // The heading stands in the 36 px below it.
    expect(red(40, 72).filter((value) => value < 90).length).to.be.above(200);
  });

  it('save no button in a picture, nor the room it took, wherever it stands', async () => {
    const names = Array.from({length: 12}, (_, i) => ({member: `Member ${i + 1}`, share: i + 1}));
    for (const element of [
      await fixture(html`<ranking-chart .data=${names} limit="4" actions="image"></ranking-chart>`),
      await fixture(html`<share-chart .data=${names} limit="4" actions="image"></share-chart>`),
      await fixture(html`<pledge-tally .data=${names} target="5" actions="image"></pledge-tally>`),
      await fixture(html`<fact-table .data=${names} limit="4" search actions="image"></fact-table>`),
    ]) {
      await ready(element);
      const root = element.shadowRoot!;
      const figure = root.querySelector('figure')!;
      expect(root.querySelectorAll('.acts').length, element.localName).to.be.above(1);
      const before = figure.getBoundingClientRect();
      const {blob} = await saved(() => buttons(element)[0]!.click());
      expect(figure.getBoundingClientRect().height).to.equal(before.height);
      const picture = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      canvas.drawImage(picture, 0, 0);
      const {data} = canvas.getImageData(0, 0, picture.width, picture.height);
      // What is drawn last stands just above the edge of the paper.
      const isInk = (i: number): boolean => data[i * 4]! + data[i * 4 + 1]! + data[i * 4 + 2]! < 700;
      const lastLine = Array.from({length: data.length / 4}, (_, i) => i).findLast(isInk)! / picture.width;
      expect(picture.height - lastLine, element.localName).to.be.below(80);
      const acting = [...root.querySelectorAll<HTMLElement>('.acts')].filter(({offsetHeight}) => offsetHeight);
      const lost = acting.filter((act) => !act.closest('.actions, thead, .foot'));
      const least = Math.max(0, ...lost.map(({offsetHeight}) => offsetHeight));
      const top = root.querySelector('.actions')!.getBoundingClientRect().top;
      expect(picture.height, element.localName).to.be.at.most((top - before.top - least) * 2 + 64 + 2);
    }
  });

  it('copy a link to the figure, and say so', async () => {
    const element = await chart('link');
    await ready(element);
    let copied = '';
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: (text: string) => ((copied = text), Promise.resolve())},
    });
    buttons(element)[0]!.click();
    await until(() => status(element) === 'Link copied');
    expect(copied).to.equal(new URL('#shares', location.href).href);
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
    buttons(element)[0]!.click();
    await until(() => status(element) === 'The link could not be copied');
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
  });

  it('tell of a name there is no action for, of a link to nothing and of rows that are not there', async () => {
    const stop = listen();
    const element = await fixture(html`<spending-gauge value="1" actions="print link data"></spending-gauge>`);
    await ready(element);
    expect(stop()).to.deep.equal([
      '<spending-gauge> actions: expected "data", "link", "image", got "print"; leaving it out',
      '<spending-gauge> actions: "link" needs an id on the tag; leaving it out',
      '<spending-gauge> actions: "data" needs a figure with rows; leaving it out',
    ]);
    expect(buttons(element)).to.be.empty;
  });

  it('do not print', async () => {
    const element = await chart('data');
    await ready(element);
    await emulateMedia({print: true});
    const bar = element.shadowRoot!.querySelector<HTMLElement>('.actions')!;
    expect(bar.offsetHeight).to.equal(0);
    await emulateMedia({});
    expect(bar.offsetHeight).to.be.above(0);
  });
});

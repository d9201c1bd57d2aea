import {expect} from '@open-wc/testing';
import {Lines} from '../../src/data/lines.js';
import {html, LitElement, type TemplateResult} from 'lit';
import {readInlineData} from '../../src/element/content.js';
import type {StoryErrorEvent} from '../../src/element/events.js';
import {type Said, SourceController} from '../../src/element/source.js';
import {emptyPage, make, show, swap, until, wait} from './helpers.js';

const CSV = '/test/element/rows.csv';
const JSON_FILE = '/test/element/rows.json';

class LoadingElement extends LitElement {
  static override properties = {src: {}};
  declare src?: string;
  said?: Said | undefined;
  readonly source = new SourceController(this, () => {
    if (this.src) return {src: this.src};
    const inline = readInlineData(this);
    return inline && {inline};
  });
  readonly errors: StoryErrorEvent[] = [];
  constructor() {
    super();
    this.addEventListener('story-error', (event) => this.errors.push(event));
  }
  override render(): TemplateResult {
    return html`${this.source.state}`;
  }
  /** The data as plain objects, or the problem, once it is no longer loading. */
  async outcome(): Promise<unknown> {
    await this.updateComplete;
    for (let i = 0; i < 500 && this.source.state === 'loading'; i++) await wait(10);
    await this.updateComplete;
    const {state, data, problems} = this.source;
    if (state !== 'ready') return problems.length ? problems.join() : state;
    return (data instanceof Lines ? data.records : (data as object[])).map((row) => ({...row}));
  }
}
customElements.define('test-loading', LoadingElement);

const loading = (src?: string, ...children: Node[]): LoadingElement =>
  show(make('test-loading', src === undefined ? {} : {src}, ...children) as LoadingElement);
const inline = (type: string, text: string): HTMLElement => make('script', {type}, text);

const csvRows = [
  {country: 'Estonia', share: '2.14'},
  {country: 'Latvia', share: '2.01'},
];
const jsonRows = [{country: 'Poland', share: 2}];

describe('SourceController', () => {
  emptyPage();
  let requests: RequestInit[] = [];
  let undo: (() => void)[] = [];
  /** Answers requests itself until the end of the test. */
  const answer = (make: (init?: RequestInit) => Promise<Response>): void => {
    undo.push(
      swap(window, 'fetch', () => (_input, init) => {
        requests.push(init ?? {});
        return make(init);
      }),
    );
  };
  /** Answers each with this body, of this type. */
  const sends = (body: string | Uint8Array<ArrayBuffer>, type: string): void =>
    answer(() => Promise.resolve(new Response(new Blob([body]), {headers: type ? {'content-type': type} : {}})));
  beforeEach(() => {
    requests = [];
    undo = [
      swap(window, 'fetch', (original) => (input, init) => {
        requests.push(init ?? {});
        return original.call(window, input, init);
      }),
    ];
  });
  afterEach(() => undo.reverse().forEach((back) => back()));

  it('has nothing to load without a source, and asks the network for nothing', async () => {
    const element = loading();
    expect(await element.outcome()).to.equal('none');
    expect(requests).to.be.empty;
  });

  it('loads CSV and JSON, by content type', async () => {
    expect(await loading(CSV).outcome()).to.deep.equal(csvRows);
    expect(await loading(JSON_FILE).outcome()).to.deep.equal(jsonRows);
    expect(await loading(`/__type/application~vnd.api+json/${JSON_FILE.slice(1)}`).outcome()).to.deep.equal(jsonRows);
  });

  it('goes by the extension where the content type is a general one, and by the file where that says nothing', async () => {
    for (const type of ['text~plain', 'application~octet-stream', 'application~vnd.ms-excel'])
      expect(await loading(`/__type/${type}${CSV}`).outcome(), type).to.deep.equal(csvRows);
    expect(await loading(`/__type/text~plain${JSON_FILE}?edition=2019`).outcome()).to.deep.equal(jsonRows);
    sends('country,share\nEstonia,2.14\nLatvia,2.01\n', 'text/plain; charset=utf-8');
    expect(await loading('/export?format=csv').outcome()).to.deep.equal(csvRows);
    sends('[{"country": "Poland", "share": 2}]', '');
    expect(await loading('/export').outcome()).to.deep.equal(jsonRows);
  });

  it('sends no credentials, one request, and to the address of the author only', async () => {
    await loading(CSV).outcome();
    expect(requests).to.have.length(1);
    expect(requests[0]?.credentials).to.equal('omit');
  });

  it('is "loading" until the answer is there, then renders again', async () => {
    const element = loading(`/__slow/100${CSV}`);
    await element.updateComplete;
    expect(element.source.state).to.equal('loading');
    expect(element.shadowRoot?.textContent).to.equal('loading');
    await element.outcome();
    expect(element.shadowRoot?.textContent).to.equal('ready');
  });

  it('asks once, however often the element renders', async () => {
    const element = loading(CSV);
    await element.outcome();
    element.requestUpdate();
    await element.updateComplete;
    expect(requests).to.have.length(1);
  });

  it('says which answer the server gave: 404, 500', async () => {
    expect(await loading('/__status/404').outcome()).to.equal('src "/__status/404": the server answered 404');
    expect(await loading('/__status/500').outcome()).to.equal('src "/__status/500": the server answered 500');
  });

  it('refuses HTML, a script or an unknown file instead of data, and says what it got', async () => {
    const html = `/__type/text~html${CSV}`;
    expect(await loading(html).outcome()).to.equal(`src "${html}": a web page, not a table`);
    const script = `/__type/text~javascript${JSON_FILE}`;
    expect(await loading(script).outcome()).to.contain('expected CSV or JSON, got text/javascript');
    expect(await loading('/__type/text~plain/package-lock.json.txt').outcome()).to.contain('404');
    expect(await loading('/__type/text~plain/LICENSE').outcome()).to.contain('expected CSV or JSON, got text/plain');
    for (const type of ['text/csv', 'text/plain', 'application/json']) {
      sends('\n<!doctype html><title>Not found</title>', type);
      expect(await loading('/gone').outcome(), type).to.equal('src "/gone": a web page, not a table');
    }
    sends(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff), 'application/vnd.ms-excel');
    expect(await loading('/table.csv').outcome()).to.contain('a file that is no text; save it as CSV');
  });

  it('refuses more than 5 MB, and takes 1 MB', async () => {
    const big = loading('/__big/5000001');
    await big.outcome();
    expect(big.source.problems).to.deep.equal(['src "/__big/5000001": larger than 5 MB']);
    expect(await loading('/__big/1000000').outcome()).to.have.length.above(70_000);
  });

  it('stops reading at the limit instead of waiting for the end', async () => {
    let cancelled = false;
    let sent = 0;
    answer(() =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            pull: (controller) => {
              if (++sent > 20) controller.close();
              else controller.enqueue(new Uint8Array(1e6));
            },
            cancel: () => {
              cancelled = true;
            },
          }),
          {headers: {'content-type': 'text/csv'}},
        ),
      ),
    );
    expect(await loading('/long.csv').outcome()).to.equal('src "/long.csv": larger than 5 MB');
    expect(cancelled).to.be.true;
  });

  it('asks for no address but http and https: not javascript:, data:, blob:, mailto:', async () => {
    for (const src of ['javascript:alert(1)', 'data:text/csv,a', 'blob:x', 'mailto:a@b.example', 'java\tscript:1'])
      expect(await loading(src).outcome()).to.equal(`src "${src}": expected an http or https address`);
    expect(requests).to.be.empty;
  });

  it('says that an address could not be reached', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await loading(CSV).outcome()).to.equal(`src "${CSV}": could not be reached`);
    expect(await loading('https://elsewhere.example/a.csv').outcome()).to.equal(
      'src "https://elsewhere.example/a.csv": could not be reached, or does not let other sites read it (CORS)',
    );
  });

  it('gives up after 10 seconds, before the answer or in the middle of it', async () => {
    const after: number[] = [];
    let clock = new AbortController();
    undo.push(
      swap(AbortSignal, 'timeout', () => (milliseconds) => {
        after.push(milliseconds);
        return clock.signal;
      }),
    );
    const slow = loading(`/__slow/3000${CSV}`);
    await until(() => requests.length);
    expect(slow.source.state).to.equal('loading');
    clock.abort();
    expect(await slow.outcome()).to.equal(`src "/__slow/3000${CSV}": no answer within 10 seconds`);
    expect(slow.errors).to.have.length(1);

    clock = new AbortController();
    answer((init) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.enqueue(new TextEncoder().encode('a,b\n'));
              init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
            },
          }),
          {headers: {'content-type': 'text/csv'}},
        ),
      ),
    );
    const half = loading('/half.csv');
    await until(() => requests.length === 2);
    clock.abort();
    expect(await half.outcome()).to.equal('src "/half.csv": no answer within 10 seconds');
    expect(after).to.deep.equal([10_000, 10_000]);
  });

  it('aborts the old request when src changes, and a stale answer never wins', async () => {
    const element = loading(`/__slow/300${CSV}`);
    await until(() => requests.length);
    element.src = JSON_FILE;
    expect(await element.outcome()).to.deep.equal(jsonRows);
    expect(requests[0]?.signal?.aborted).to.be.true;
    await wait(400);
    expect(await element.outcome()).to.deep.equal(jsonRows);
    expect(element.errors).to.have.length(0);
  });

  it('lets no stale answer win even where a request cannot be aborted any more', async () => {
    const answers: ((response: Response) => void)[] = [];
    answer(() => new Promise((done) => answers.push(done)));
    const csv = (text: string): Response => new Response(text, {headers: {'content-type': 'text/csv'}});
    const element = loading('/a.csv');
    await until(() => answers.length);
    element.src = '/b.csv';
    await until(() => answers.length === 2);
    answers[1]?.(csv('x\nnew'));
    answers[0]?.(csv('x\nold'));
    expect(await element.outcome()).to.deep.equal([{x: 'new'}]);
    await wait(20);
    expect(await element.outcome()).to.deep.equal([{x: 'new'}]);
  });

  it('forgets the data when src goes', async () => {
    const element = loading(CSV);
    await element.outcome();
    element.removeAttribute('src');
    expect(await element.outcome()).to.equal('none');
    expect(element.source.data).to.equal(undefined);
  });

  it('gets over a failure when src becomes right', async () => {
    const element = loading('/__status/404');
    await element.outcome();
    element.src = CSV;
    expect(await element.outcome()).to.deep.equal(csvRows);
    expect(element.source.problems).to.be.empty;
  });

  it('gives up the request when the element leaves the page, says nothing, and asks again when it is back', async () => {
    const element = loading(`/__slow/1000${CSV}`);
    await until(() => requests.length);
    element.remove();
    expect(requests[0]?.signal?.aborted).to.be.true;
    expect(element.source.state).to.equal('none');
    await wait(1200);
    expect(element.source.state).to.equal('none');
    expect(element.errors).to.have.length(0);
    element.src = CSV;
    show(element);
    element.requestUpdate();
    expect(await element.outcome()).to.deep.equal(csvRows);
    expect(requests).to.have.length(2);
  });

  it('keeps what it has when the element is moved', async () => {
    const element = loading(CSV);
    await element.outcome();
    show(make('section')).append(element);
    element.requestUpdate();
    expect(await element.outcome()).to.deep.equal(csvRows);
    expect(requests).to.have.length(1);
  });

  it('reads inline JSON, CSV and TSV without a request', async () => {
    const json = inline('application/json', '[{"a": 1}]');
    expect(await loading(undefined, json).outcome()).to.deep.equal([{a: 1}]);
    expect(await loading(undefined, inline('text/csv', '\n  a,b\n1,2\n  ')).outcome()).to.deep.equal([
      {a: '1', b: '2'},
    ]);
    const tabs = inline('text/tab-separated-values', 'a\tb\n1\t2');
    expect(await loading(undefined, tabs).outcome()).to.deep.equal([{a: '1', b: '2'}]);
    expect(requests).to.be.empty;
  });

  it('reads what is not plain: delimiters, lines around the table, encodings by the language of the figure', async () => {
    sends('sep=;\r\nLand;Rate\r\nTürkei;5,5\r\nPolen;7,25\r\n', 'text/csv');
    expect(await loading('/a.csv').outcome()).to.deep.equal([
      {Land: 'Türkei', Rate: '5,5'},
      {Land: 'Polen', Rate: '7,25'},
    ]);
    sends('Figures of 2023,\n\na,b\n1,2\n3,4\n,\nSource: Office of Records,\n', 'text/csv');
    const framed = loading('/b.csv');
    expect(await framed.outcome()).to.deep.equal([
      {a: '1', b: '2'},
      {a: '3', b: '4'},
    ]);
    expect(framed.said).to.deep.equal({note: 'Figures of 2023', source: 'Office of Records'});
    expect(framed.source.assumptions).to.have.length(2);
    expect(framed.source.problems).to.be.empty;
    sends('a,b\n1,2\n', 'text/csv');
    framed.src = '/plain.csv';
    await framed.outcome();
    expect(framed.said).to.deep.equal({note: undefined, source: undefined});
    expect(framed.source.assumptions).to.be.empty;
    sends(Uint8Array.of(0xff, 0xfe, 97, 0, 9, 0, 98, 0, 10, 0, 0xfc, 0, 9, 0, 49, 0), 'text/csv');
    expect(await loading('/c.csv').outcome()).to.deep.equal([{a: 'ü', b: '1'}]);
    const polish = Uint8Array.of(97, 44, 98, 10, 0xa3, 0xf3, 0x64, 0x9f, 44, 49);
    sends(polish, 'text/csv');
    const assumed = loading('/d.csv');
    assumed.lang = 'pl';
    expect(await assumed.outcome()).to.deep.equal([{a: 'Łódź', b: '1'}]);
    expect(assumed.source.assumptions[0]).to.contain('windows-1250');
    sends(polish, 'text/csv; charset="windows-1250"');
    const told = loading('/e.csv');
    expect(await told.outcome()).to.deep.equal([{a: 'Łódź', b: '1'}]);
    expect(told.source.assumptions).to.be.empty;
  });

  it('names the line of a syntax error in inline JSON', async () => {
    const broken = inline('application/json', '[\n  {"a": 1},\n  {"a" 2}\n]');
    expect(await loading(undefined, broken).outcome()).to.match(
      /^data: expected JSON, got a syntax error on line 3: ./,
    );
  });

  it('fires story-error once for a failure, with the problems, through shadow roots', async () => {
    const outer = show(make('div'));
    const element = make('test-loading', {src: '/__status/404'}) as LoadingElement;
    const heard: Event[] = [];
    outer.addEventListener('story-error', (event) => heard.push(event));
    outer.attachShadow({mode: 'open'}).append(element);
    await element.outcome();
    element.requestUpdate();
    await wait(20);
    expect(element.errors).to.have.length(1);
    expect(element.errors[0]?.problems).to.deep.equal(['src "/__status/404": the server answered 404']);
    expect(heard).to.deep.equal(element.errors);
  });

  it('fires nothing for data with a flaw that can still be shown', async () => {
    const element = loading(undefined, inline('text/csv', 'a,b\n1,2\n"3,4'));
    expect(await element.outcome()).to.have.length(2);
    expect(element.source.problems).to.have.length(1);
    expect(element.errors).to.have.length(0);
  });

  it('takes a document 100,000 deep without a throw', async () => {
    const deep = '['.repeat(1e5);
    expect(await loading(undefined, inline('application/json', deep)).outcome()).to.contain('expected JSON');
    const element = loading(undefined, inline('application/json', deep + ']'.repeat(1e5)));
    await element.updateComplete;
    await wait(100);
    expect(element.source.state).to.be.oneOf(['ready', 'failed']);
  });
});

import {expect} from 'chai';
import fc from 'fast-check';
import {parseJson} from '../../src/lib/table.js';
import {engine, skip} from '../support/engine.js';

describe('parseJson', () => {
  it('reads JSON as JSON.parse does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect(await parseJson(text)).to.deep.equal({value: JSON.parse(text), problems: []});
      }),
    );
  });

  it('names the line of an error wherever one character of a document is broken, as JSON.parse does where it says one', async () => {
    if (engine === 'firefox' || engine === 'webkit') skip('its JSON.parse names no position to compare with');
    // Where a document ends too soon, the line it ends on, not a blank one behind it.
    const lineAt = (text: string, at: number): number =>
      text.slice(0, Math.min(at, text.trimEnd().length)).split('\n').length;
    const aDocument = fc
      .jsonValue({maxDepth: 3})
      .map((value) => JSON.stringify({rows: [value, {a: [1, 'b']}]}, null, 2));
    let second = 0;
    await fc.assert(
      fc.asyncProperty(
        aDocument,
        fc.nat(),
        fc.constantFrom('', '{', ']', ',', ':', '"', 'x', '\\', '\n', '\t', '1'),
        async (good, n, put) => {
          const at = n % good.length;
          const text = good.slice(0, at) + put + good.slice(at + 1);
          let message = '';
          try {
            JSON.parse(text);
          } catch (error) {
            message = (error as Error).message;
          }
          const {value, problems} = await parseJson(text, 'data');
          if (!message) {
            expect(problems).to.be.empty;
            return;
          }
          expect(value).to.equal(undefined);
          expect(problems).to.have.length(1);
          const line = Number(/^data: expected JSON, got a syntax error on line (\d+): ./.exec(problems[0] ?? '')?.[1]);
          // What stands before the broken character is sound.
          expect(line).to.be.within(lineAt(text, at), text.split('\n').length);
          const position = /at position (\d+)/.exec(message)?.[1];
          if (!position) return;
          second++;
          expect(line, message).to.equal(lineAt(text, Number(position)));
        },
      ),
      {numRuns: 500},
    );
    expect(second).to.be.above(50);
  });

  it('counts lines whatever ends them', async () => {
    for (const end of ['\n', '\r\n'])
      expect((await parseJson(['{', '"a": 1,', '"b" 2', '}'].join(end))).problems[0]).to.contain('on line 3');
  });

  it('says the last line of a document that ends too soon, and the first of an empty one', async () => {
    expect((await parseJson('{\n"a": [1,\n2')).problems[0]).to.contain('on line 3');
    expect((await parseJson('')).problems[0]).to.contain('on line 1');
  });

  it('reads or refuses a document 100,000 deep, and never throws', async () => {
    const open = '['.repeat(1e5);
    const {value, problems} = await parseJson(open + ']'.repeat(1e5));
    expect(Array.isArray(value) || problems.length === 1).to.be.true;
    for (const text of [open, '{"a":'.repeat(1e5), `${open}x`]) {
      const reading = await parseJson(text, 'data');
      expect(reading.value).to.equal(undefined);
      expect(reading.problems[0]).to.match(/^data: expected JSON, got a syntax error/);
    }
  });
});

// The built elements on a server: no DOM, the same words.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {html} from 'lit';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import '../../dist/index.js';
import {prerender} from '../../dist/server/index.js';

const plain = (markup) =>
  markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

test('a gauge tells its whole fact', async () => {
  const markup = await collectResult(
    render(
      html`<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP" as-of="2019"></spending-gauge>`,
    ),
  );
  assert.match(plain(markup), /Germany spends 1\.36% of GDP, ▼ 0\.64 points below the 2% target \(2019\)\./);
  assert.match(markup, /role="meter"/);
  assert.match(markup, /stroke-dasharray="54\.4 200"/);
});

test('a quote and a timeline leave the author’s HTML in their slot', async () => {
  const markup = await collectResult(
    render(
      html`<quote-card speaker="x"><blockquote>Stepping up</blockquote></quote-card>
        <event-timeline
          ><ol>
            <li><time datetime="2014">2014</time> <b>Pledge</b></li>
          </ol></event-timeline
        >`,
    ),
  );
  assert.equal(markup.match(/<slot><\/slot>/g)?.length, 2);
  assert.match(plain(markup), /Stepping up.*2014 Pledge/);
});

test('a server reads what the author says of a figure in its tag', async () => {
  const drawn = await prerender(
    '<spending-gauge label="Greece" value="180.5" unit="% of GDP"><p>The public debt of Greece</p></spending-gauge>',
  );
  assert.match(plain(drawn), /Greece: 180\.5% of GDP\./);
});

test('a server reads a file as a page does: its encoding by the language, and what stands around its rows', async () => {
  const bytes = Buffer.from('Land;Anteil\nThüringen;5\nKöln;7\nQuelle: Bundesamt für Statistik', 'latin1');
  const fetch = () => Promise.resolve(new Response(bytes, {headers: {'content-type': 'text/csv'}}));
  const problems = [];
  const markup = await prerender('<p lang="de"><ranking-chart src="/a.csv" value="Anteil"></ranking-chart>', {
    fetch,
    onProblem: (problem) => problems.push(problem),
  });
  assert.match(plain(markup), /Köln.*Thüringen.*Quelle: Bundesamt für Statistik/);
  assert.deepEqual(problems, []);
});

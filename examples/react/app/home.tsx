import 'nutgraf/ranking-chart';
import 'nutgraf/region-map';
import {useCallback, useState} from 'react';
import members from './members.json';

const source = 'NATO, Defence Expenditure of NATO Countries (2012–2019), 25 June 2019';

export default function Home() {
  const [met, setMet] = useState(false);
  const [selected, setSelected] = useState<string>();
  const rows = met ? members.filter((row) => Number(row[2019]) >= 2) : members;
  const one = members.find(({member}) => member === selected);

  // As an attribute, which is all that a server can print, an object is lost: each figure gets it once it is there.
  const data = useCallback((figure: {data?: object} | null) => void (figure && (figure.data = rows)), [rows]);

  // For readers without script, and what the server draws the figures from.
  const table = (
    <table>
      <thead>
        <tr>
          <th>member</th>
          <th>code</th>
          <th>2014</th>
          <th>2019</th>
        </tr>
      </thead>
      <tbody>
        {members.map((row) => (
          <tr key={row.code}>
            <td>{row.member}</td>
            <td>{row.code}</td>
            <td>{row[2014]}</td>
            <td>{row[2019]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  return (
    <main>
      <h1>Who meets NATO’s guideline?</h1>
      <label>
        <input type="checkbox" checked={met} onChange={(event) => setMet(event.target.checked)} /> Only those who do
      </label>
      <p role="status">
        {one ? `${one.member}: ${one[2014]}% of GDP in 2014, ${one[2019]}% in 2019` : 'Point at a member.'}
      </p>
      <figure-group onstory-select={(event) => setSelected(event.id)}>
        <ranking-chart
          ref={data}
          heading="Defence spending, 2019"
          category="member"
          value="2019"
          target="2"
          unit="% of GDP"
          digits="2"
          label="members"
          source={source}
        >
          {table}
        </ranking-chart>
        <region-map
          ref={data}
          heading="Where they are"
          category="member"
          region="code"
          value="2019"
          target="2"
          unit="% of GDP"
          digits="2"
          label="members"
          source={source}
        >
          {table}
        </region-map>
      </figure-group>
    </main>
  );
}

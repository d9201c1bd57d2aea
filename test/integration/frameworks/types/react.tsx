/** @jsxImportSource react */
import {useRef} from 'react';
import type {RankingChart} from 'nutgraf';

interface Member {
  name: string;
  share: number | null;
}
const members: Member[] = [
  {name: 'Germany', share: 1.36},
  {name: 'Iceland', share: null},
];

export function Right() {
  const chart = useRef<RankingChart>(null);
  return (
    <figure-group className="wide" onstory-select={(event) => event.id.length}>
      <ranking-chart
        ref={chart}
        key="ranking"
        heading="Who meets the guideline"
        target={2}
        target-label="pledge"
        goal="at-least"
        data={members}
        onstory-select={(event) => event.currentTarget.targetLabel?.length}
        onstory-error={({problems}) => problems.length}
        onClick={(event) => event.currentTarget.heading}
      >
        <p>Germany spends 1.36% of GDP.</p>
      </ranking-chart>
      <fact-table search source-href="https://www.nato.int/" data={null} />
    </figure-group>
  );
}

export const wrong = (
  <>
    {/* @ts-expect-error a goal that is none of its words */}
    <ranking-chart goal="at-best" />
    {/* @ts-expect-error no such attribute */}
    <ranking-chart targets="2" />
    {/* @ts-expect-error data is no text */}
    <ranking-chart data="Germany" />
    {/* @ts-expect-error an event has no such field */}
    <ranking-chart onstory-select={(event) => event.name} />
    {/* @ts-expect-error no such element */}
    <ranking-table />
  </>
);

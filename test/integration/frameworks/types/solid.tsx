/** @jsxImportSource solid-js */
import {createSignal} from 'solid-js';
import type {RankingChart} from 'nutgraf';

interface Member {
  name: string;
  share: number | null;
}

export function Right() {
  const [members] = createSignal<Member[]>([
    {name: 'Germany', share: 1.36},
    {name: 'Iceland', share: null},
  ]);
  let chart: RankingChart | undefined;
  return (
    <figure-group class="wide" on:story-select={(event) => event.id.length}>
      <ranking-chart
        ref={chart}
        heading="Who meets the guideline"
        target={2}
        target-label="pledge"
        goal="at-least"
        data={members()}
        on:story-select={(event) => event.currentTarget.targetLabel?.length}
        on:story-error={({problems}) => problems.length}
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
    <ranking-chart on:story-select={(event) => event.name} />
    {/* @ts-expect-error no such element */}
    <ranking-table />
  </>
);

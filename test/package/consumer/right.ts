import 'nutgraf/quote-card';
import {type Row, SpendingGauge} from 'nutgraf';
import {addWords} from 'nutgraf/words';

const gauge: SpendingGauge = document.createElement('spending-gauge');
gauge.heading = 'Germany';
gauge.sourceHref = 'https://www.nato.int/';
gauge.addEventListener('story-error', ({problems}) => console.log(problems.join()));
document.querySelector('quote-card')?.addEventListener('story-select', (event) => console.log(event.id.length));
const rows: Row[] = [{Member: 'Estonia', 2019: 2.13, 2018: null}];
document.createElement('ranking-chart').data = rows;
addWords('nl', {figure: {source: 'Bron: {source}'}});

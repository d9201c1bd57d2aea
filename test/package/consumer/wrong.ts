import type {SpendingGauge} from 'nutgraf/spending-gauge';
import {addWords} from 'nutgraf/words';

declare const gauge: SpendingGauge;
gauge.heading = 1; // wrong
gauge.noSuchProperty = 'x'; // wrong
gauge.theme = 'purple'; // wrong
gauge.addEventListener('story-error', (event) => event.nothing); // wrong
addWords('nl'); // wrong

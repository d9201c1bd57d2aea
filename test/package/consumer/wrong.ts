import type {SpendingGauge} from 'nutgraf/spending-gauge';
import {oembed, prerender} from 'nutgraf/server';
import {addWords} from 'nutgraf/words';

declare const gauge: SpendingGauge;
gauge.heading = 1; // wrong
gauge.noSuchProperty = 'x'; // wrong
gauge.theme = 'purple'; // wrong
gauge.addEventListener('story-error', (event) => event.nothing); // wrong
addWords('nl'); // wrong
void prerender('', {root: 1}); // wrong
oembed({library: {base: 'https://cdn.example/'}, root: 'public'}); // wrong

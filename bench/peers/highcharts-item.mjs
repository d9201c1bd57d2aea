import Highcharts from 'highcharts/esm/highcharts.js';
import 'highcharts/esm/modules/item-series.js';
import 'highcharts/esm/modules/accessibility.js';

export const tally = (root, {rows, target}) => {
  const count = (isOf) => rows.filter(([, share]) => isOf(share)).length;
  Highcharts.chart(root, {
    chart: {type: 'item', animation: false},
    title: {text: ''},
    series: [
      {
        animation: false,
        keys: ['name', 'y', 'color'],
        data: [
          ['Met', count((share) => share >= target), '#0b6e6e'],
          ['Not met', count((share) => share !== null && share < target), '#b3420f'],
          ['No figure', count((share) => share === null), '#d9dce0'],
        ],
        dataLabels: {enabled: true},
      },
    ],
  });
};

import Highcharts from 'highcharts/esm/highcharts.js';
import 'highcharts/esm/modules/map.js';
import 'highcharts/esm/modules/accessibility.js';

export const map = (root, {rows, topology, target}) =>
  Highcharts.mapChart(root, {
    chart: {map: topology, animation: false},
    title: {text: ''},
    colorAxis: {
      dataClasses: [
        {to: target, color: '#f4e6df'},
        {from: target, color: '#0b6e6e'},
      ],
    },
    series: [{name: '2019', data: rows, keys: ['name', 'value'], joinBy: 'name', animation: false}],
  });

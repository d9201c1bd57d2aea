import Highcharts from 'highcharts/esm/highcharts.js';
import 'highcharts/esm/highcharts-more.js';
import 'highcharts/esm/modules/accessibility.js';

export const gauge = (root, {rows, target, max}) => {
  const [[name, value]] = rows;
  Highcharts.chart(root, {
    chart: {type: 'gauge', animation: false, height: 260},
    title: {text: ''},
    pane: {startAngle: -90, endAngle: 90, background: null, center: ['50%', '80%'], size: '120%'},
    yAxis: {
      min: 0,
      max,
      tickPositions: [0, 1, target, 3, max],
      plotBands: [
        {from: 0, to: target, color: '#b3420f', thickness: 20},
        {from: target, to: max, color: '#0b6e6e', thickness: 20},
      ],
    },
    series: [{name, data: [value], animation: false, tooltip: {valueSuffix: '%'}, dataLabels: {format: '{y}%'}}],
  });
};

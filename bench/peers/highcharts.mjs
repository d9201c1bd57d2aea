// As https://www.highcharts.com/docs/getting-started/install-from-npm says, with the accessibility module that its console asks for.
import Highcharts from 'highcharts/esm/highcharts.js';
import 'highcharts/esm/modules/accessibility.js';

const draw = (root, type, options) =>
  Highcharts.chart(root, {title: {text: ''}, legend: {enabled: false}, ...options, chart: {type, animation: false}});
const targetLine = (value) => [{value, width: 2, color: '#17191c', zIndex: 5}];
const still = {series: {animation: false}};

export const ranking = (root, {rows, target}) =>
  draw(root, 'bar', {
    plotOptions: still,
    xAxis: {categories: rows.map(([name]) => name), labels: {step: 1}},
    yAxis: {title: {text: '% of GDP'}, plotLines: targetLine(target)},
    series: [{name: '2019', data: rows.map(([, value]) => value), dataLabels: {enabled: true}}],
  });

export const trend = (root, {rows, columns, target}) =>
  draw(root, 'line', {
    plotOptions: {series: {animation: false, marker: {enabled: false}}},
    xAxis: {categories: columns},
    yAxis: {title: {text: '% of GDP'}, plotLines: targetLine(target)},
    series: rows.map(([name, ...data]) => ({name, data})),
  });

export const shares = (root, {rows}) =>
  draw(root, 'pie', {plotOptions: still, series: [{name: 'Share', data: rows, keys: ['name', 'y']}]});

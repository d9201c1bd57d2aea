// As https://echarts.apache.org/handbook/en/basics/import says: only the modules a figure needs, with the descriptions of `aria`.
import {BarChart, GaugeChart, LineChart, MapChart, PieChart} from 'echarts/charts';
import {
  AriaComponent,
  GeoComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import {init, registerMap, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {feature} from 'topojson-client';

const draw = (root, modules, option) => {
  use([...modules, AriaComponent, CanvasRenderer]);
  init(root).setOption({animation: false, aria: {enabled: true}, ...option});
};
const targetLine = (target, axis) => ({symbol: 'none', data: [{[axis]: target}]});

export const gauge = (root, {rows, target, max}) => {
  const [[name, value]] = rows;
  draw(root, [GaugeChart], {
    series: {
      type: 'gauge',
      startAngle: 180,
      endAngle: 0,
      max,
      splitNumber: 4,
      axisLine: {
        lineStyle: {
          color: [
            [target / max, '#b3420f'],
            [1, '#0b6e6e'],
          ],
        },
      },
      data: [{name, value}],
      detail: {formatter: '{value}%'},
    },
  });
};

export const ranking = (root, {rows, target}) =>
  draw(root, [BarChart, GridComponent, MarkLineComponent], {
    xAxis: {},
    yAxis: {type: 'category', inverse: true, data: rows.map(([name]) => name), axisLabel: {interval: 0}},
    series: {
      type: 'bar',
      data: rows.map(([, value]) => value),
      label: {show: true, position: 'right'},
      markLine: targetLine(target, 'xAxis'),
    },
  });

export const trend = (root, {rows, columns, target}) =>
  draw(root, [LineChart, GridComponent, MarkLineComponent, TooltipComponent], {
    tooltip: {trigger: 'axis'},
    xAxis: {type: 'category', data: columns},
    yAxis: {},
    series: rows.map(([name, ...data], i) => ({
      name,
      type: 'line',
      data,
      showSymbol: false,
      ...(i ? {} : {markLine: targetLine(target, 'yAxis')}),
    })),
  });

export const shares = (root, {rows}) =>
  draw(root, [PieChart, LegendComponent], {
    legend: {type: 'plain', bottom: 0},
    series: {type: 'pie', radius: '50%', data: rows.map(([name, value]) => ({name, value}))},
  });

export const map = (root, {rows, topology, target}) => {
  const modules = [MapChart, GeoComponent, VisualMapComponent];
  // It is the geo component that registers maps.
  use(modules);
  registerMap('world', feature(topology, topology.objects.countries));
  draw(root, modules, {
    visualMap: {
      type: 'piecewise',
      pieces: [
        {lt: target, color: '#f4e6df'},
        {gte: target, color: '#0b6e6e'},
      ],
    },
    series: {type: 'map', map: 'world', data: rows.map(([name, value]) => ({name, value}))},
  });
};

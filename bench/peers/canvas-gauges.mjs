import {RadialGauge} from 'canvas-gauges';

export const gauge = (root, {rows, target, max}) => {
  const [[, value]] = rows;
  new RadialGauge({
    renderTo: root.appendChild(document.createElement('canvas')),
    width: 300,
    height: 300,
    units: '% of GDP',
    value,
    minValue: 0,
    maxValue: max,
    majorTicks: [0, 1, 2, 3, 4],
    highlights: [
      {from: 0, to: target, color: '#f4e6df'},
      {from: target, to: max, color: '#0b6e6e'},
    ],
    animation: false,
    valueInt: 1,
  }).draw();
};

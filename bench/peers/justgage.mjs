import {JustGage} from 'justgage';

export const gauge = (root, {rows, target, max}) => {
  const [[, value]] = rows;
  return new JustGage({
    parentNode: root,
    value,
    max,
    decimals: 2,
    symbol: '%',
    label: 'of GDP',
    targetLine: target,
    targetLineColor: '#17191c',
    targetLineWidth: 2,
    startAnimationTime: 0,
  });
};

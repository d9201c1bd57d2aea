/** Defence spending in per cent of GDP, 2015 prices; 2018 and 2019 are estimates. */
export const shares = {
  Germany: {
    2012: '1.31',
    2013: '1.22',
    2014: '1.18',
    2015: '1.18',
    2016: '1.19',
    2017: '1.23',
    2018: '1.24',
    2019: '1.36',
  },
  Latvia: {
    2012: '0.88',
    2013: '0.93',
    2014: '0.94',
    2015: '1.04',
    2016: '1.45',
    2017: '1.74',
    2018: '2.01',
    2019: '2.01',
  },
  Iceland: {2012: '', 2013: '', 2014: '', 2015: '', 2016: '', 2017: '', 2018: '', 2019: ''},
};

/** Members whose share is 2.00 or more at two decimals. */
export const membersAtTwoPerCent = {2014: '3', 2015: '5', 2016: '4', 2017: '4', 2018: '6', 2019: '7'};

/** What of Germany’s defence spending goes to personnel, per cent; there is no figure for 2019 yet. */
export const germanyPersonnel = {
  2012: '50.60',
  2013: '49.86',
  2014: '50.67',
  2015: '49.86',
  2016: '48.35',
  2017: '48.75',
  2018: '46.97',
  2019: '',
};

/** Italy’s defence spending, change on a year earlier in per cent, 2015 prices. */
export const italyChange = {
  2012: '-6.82',
  2013: '-5.09',
  2014: '-9.81',
  2015: '-5.83',
  2016: '12.05',
  2017: '3.97',
  2018: '1.16',
  2019: '0.97',
};

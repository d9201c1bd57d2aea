/**
 * A table as a page has it: its header, then its rows. Columns: share of GDP in per cent (2019 is an estimate), real change on
 * 2018, part of the alliance, ISO 3166 code, amount of 2019 in current US dollars.
 */
export const header = ['Member', '2019', '2014', 'Change', 'Side', 'Code', 'Amount'] as const;

/** The 29 members of 2019 in the order of their unrounded shares. Iceland has no armed forces and no figure. */
export const members: readonly (readonly string[])[] = [
  ['United States', '3.42', '3.73', '6.71', 'North America', 'US', '730149000000'],
  ['Greece', '2.24', '2.21', '2.27', 'Europe', 'GR', '4843700000'],
  ['Estonia', '2.13', '1.93', '9.98', 'Europe', 'EE', '669400000'],
  ['United Kingdom', '2.13', '2.16', '0.61', 'Europe', 'GB', '60376000000'],
  ['Romania', '2.04', '1.35', '15.59', 'Europe', 'RO', '5042900000'],
  ['Poland', '2.01', '1.85', '3.70', 'Europe', 'PL', '11971100000'],
  ['Latvia', '2.01', '0.94', '2.51', 'Europe', 'LV', '724000000'],
  ['Lithuania', '1.98', '0.88', '2.88', 'Europe', 'LT', '1084100000'],
  ['Türkiye', '1.89', '1.45', '-0.24', 'Europe', 'TR', '13919000000'],
  ['France', '1.84', '1.82', '2.43', 'Europe', 'FR', '50659300000'],
  ['Croatia', '1.75', '1.84', '4.28', 'Europe', 'HR', '1072400000'],
  ['Slovakia', '1.74', '0.99', '48.11', 'Europe', 'SK', '1904900000'],
  ['Norway', '1.70', '1.56', '4.49', 'Europe', 'NO', '7178500000'],
  ['Montenegro', '1.66', '1.50', '10.39', 'Europe', 'ME', '91700000'],
  ['Bulgaria', '1.61', '1.32', '12.48', 'Europe', 'BG', '1078900000'],
  ['Portugal', '1.41', '1.31', '6.10', 'Europe', 'PT', '3357500000'],
  ['Germany', '1.36', '1.18', '10.81', 'Europe', 'DE', '54112800000'],
  ['Netherlands', '1.35', '1.15', '13.77', 'Europe', 'NL', '12419100000'],
  ['Denmark', '1.35', '1.15', '6.30', 'Europe', 'DK', '4760000000'],
  ['Canada', '1.27', '1.01', '0.00', 'North America', 'CA', '21884600000'],
  ['Albania', '1.26', '1.35', '11.88', 'Europe', 'AL', '198200000'],
  ['Italy', '1.23', '1.14', '0.97', 'Europe', 'IT', '24481600000'],
  ['Hungary', '1.21', '0.86', '9.74', 'Europe', 'HU', '2080400000'],
  ['Czechia', '1.19', '0.95', '8.69', 'Europe', 'CZ', '2968700000'],
  ['Slovenia', '1.04', '0.97', '6.45', 'Europe', 'SI', '580800000'],
  ['Belgium', '0.93', '0.98', '3.43', 'Europe', 'BE', '4920500000'],
  ['Spain', '0.92', '0.92', '2.10', 'Europe', 'ES', '13156200000'],
  ['Luxembourg', '0.55', '0.38', '5.24', 'Europe', 'LU', '391000000'],
  ['Iceland', '', '', '', 'Europe', 'IS', ''],
];

/** Of the members' columns, the first and those named. */
export const columns = (...names: string[]): readonly (readonly string[])[] => {
  const wanted = ['Member', ...names].map((name) => header.findIndex((one) => one === name));
  return [header, ...members].map((row) => wanted.map((column) => row[column] ?? ''));
};

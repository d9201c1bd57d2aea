import DataTable from 'datatables.net-dt';
import 'datatables.net-dt/css/dataTables.dataTables.min.css';

export const table = (root, {rows, columns}) => {
  const element = document.createElement('table');
  element.className = 'display';
  root.append(element);
  return new DataTable(element, {data: rows, columns: columns.map((title) => ({title}))});
};

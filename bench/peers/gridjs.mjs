import {Grid} from 'gridjs';
import 'gridjs/dist/theme/mermaid.min.css';

export const table = (root, {rows, columns}) => new Grid({columns, data: rows, sort: true}).render(root);

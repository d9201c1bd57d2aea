import {NgTemplateOutlet} from '@angular/common';
import {Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import members from './members.json';

@Component({
  selector: 'app-root',
  imports: [NgTemplateOutlet],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.html',
})
export class App {
  readonly source = 'NATO, Defence Expenditure of NATO Countries (2012–2019), 25 June 2019';
  readonly members = members;
  readonly met = signal(false);
  readonly selected = signal('');
  readonly rows = computed(() => (this.met() ? members.filter((row) => Number(row[2019]) >= 2) : members));
  readonly one = computed(() => members.find(({member}) => member === this.selected()));
}

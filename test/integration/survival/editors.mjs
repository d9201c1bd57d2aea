// The editors, in a page of a browser: each is given HTML to load or paste, and returns what it would store.
import {Editor} from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import DOMPurify from 'dompurify';
import Quill from 'quill';
import 'trix';

const {CKEDITOR, tinymce} = window;
const place = (name = 'div') => document.body.appendChild(document.createElement(name));

// The plugins of its ready-made classic editor: the package itself has no default.
const NAMES =
  'Essentials Autoformat BlockQuote Bold Heading Image ImageCaption ImageStyle ImageToolbar Indent Italic Link List MediaEmbed Paragraph PasteFromOffice Table TableToolbar TextTransformation';
const ckeditor = await CKEDITOR.ClassicEditor.create(place(), {
  licenseKey: 'GPL',
  plugins: NAMES.split(' ').map((name) => CKEDITOR[name]),
});
const [tiny] = await tinymce.init({
  target: place('textarea'),
  license_key: 'gpl',
  base_url: '/node_modules/tinymce',
  suffix: '.min',
});
const quill = new Quill(place());
const tiptap = new Editor({element: place(), extensions: [StarterKit]});
const trix = place('trix-editor');
await customElements.whenDefined('trix-editor');
await new Promise((done) => (trix.editor ? done() : trix.addEventListener('trix-initialize', done)));

window.editors = {
  ckeditor: (html) => (ckeditor.setData(html), ckeditor.getData()),
  tinymce: (html) => (tiny.setContent(html), tiny.getContent()),
  tiptap: (html) => (tiptap.commands.setContent(html), tiptap.getHTML()),
  quill: (html) => {
    quill.setContents([]);
    quill.clipboard.dangerouslyPasteHTML(html);
    return quill.getSemanticHTML();
  },
  trix: (html) => (trix.editor.loadHTML(html), trix.value),
  dompurify: (html) => DOMPurify.sanitize(html),
};

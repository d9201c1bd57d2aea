export const actionsWords = {
  data: 'Download data',
  link: 'Copy link',
  image: 'Save image',
  linkDone: 'Link copied',
  linkFailed: 'The link could not be copied',
  imageFailed: 'This page allows no image to be made',
};

export type ActionsWords = typeof actionsWords;

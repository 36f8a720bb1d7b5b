/** The help pages, which the build puts into the page as `<template id="help">` [K17]. */
export function helpContent(): Node {
  const template = document.getElementById("help");
  return template instanceof HTMLTemplateElement
    ? template.content.cloneNode(true)
    : document.createDocumentFragment();
}

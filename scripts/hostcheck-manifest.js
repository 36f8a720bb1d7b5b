/**
 * The host check's manifest, made from the add-in's: a separate add-in for testers, with one button for the page and one
 * for another view of it. It fails if a part that it replaces is missing, so that manifest changes are noticed.
 */
const id = "6d1f7c52-5f0e-4c0b-9d3b-0a6a1b7f42c5";

module.exports = function hostcheckManifest(xml) {
  const replace = (text, pattern, by) => {
    if (!pattern.test(text)) throw new Error(`manifest.xml has nothing like ${pattern} any more.`);
    return text.replace(pattern, by);
  };
  const say = (text, resource, words) =>
    replace(text, new RegExp(`(id="${resource}" DefaultValue=")[^"]*`), `$1${words}`);
  const description =
    "Tries in this Excel what the PSeMS checklist add-in relies on, and saves a report. For people who test the add-in.";
  let manifest = replace(xml, /(<Id>)[^<]*/, `$1${id}`);
  manifest = replace(manifest, /(<DisplayName DefaultValue=")[^"]*/, "$1PSeMS host check");
  manifest = replace(manifest, /(<Description DefaultValue=")[^"]*/, `$1${description}`);
  manifest = manifest.replaceAll("taskpane.html", "hostcheck.html");
  manifest = manifest.replaceAll("Psems.", "PsemsHostCheck.");
  manifest = say(manifest, "Pane.Title", "Excel host check");
  manifest = say(manifest, "GetStarted.Title", "The host check is ready");
  manifest = say(manifest, "GetStarted.Description", "Choose Host check on the Home tab.");
  manifest = say(manifest, "Group.Label", "PSeMS host check");
  manifest = say(manifest, "Open.Label", "Host check");
  manifest = say(manifest, "Open.Title", "Open the host check");
  manifest = say(manifest, "Open.Description", description);
  manifest = repeatButton(manifest, replace);
  manifest = replace(manifest, /(id="Other\.Url" DefaultValue="[^"]*)/, "$1#other");
  manifest = say(manifest, "Other.Label", "Host check: other view");
  manifest = say(manifest, "Other.Title", "Open another view of the host check");
  return say(manifest, "Other.Description", "Tries whether a button can switch the view of an open pane.");
};

/** The button and its texts and address a second time, under the name Other, for the same pane. */
function repeatButton(manifest, replace) {
  const twice = replace(
    manifest,
    /\s*<Control [^]*?<\/Control>/,
    (control) => control + control.replaceAll(/"(PsemsHostCheck\.)?Open(\.|")/g, '"$1Other$2'),
  );
  return twice.replaceAll(
    /\s*<bt:(Url|String) id="Open\.[^"]*" DefaultValue="[^"]*"\/>/g,
    (resource) => resource + resource.replace('"Open.', '"Other.'),
  );
}

import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { assessing } from "./look/assessing";
import { controls } from "./look/controls";
import { findings } from "./look/findings";
import { frame } from "./look/frame";
import { tones } from "./look/tones";

/** The classes that the pane begins with, by what they are for. */
export const styles = mergeStyleSets({
  ...frame,
  ...controls,
  ...assessing,
  ...findings,
  ...tones,
});

import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { assessing } from "./assessing";
import { controls } from "./controls";
import { frame } from "./frame";
import { tones } from "./tones";

/** The classes of the first load. */
export const styles = mergeStyleSets({
  ...frame,
  ...controls,
  ...assessing,
  ...tones,
});

import { fromSystem1900 } from "../../../../spreadsheet/date-systems";
import { toSerialDate } from "../../../../spreadsheet/days";
import { invalidArgument } from "../../../state/host-error";
import type { Excel } from "../../excel";
import { HostObject } from "../../host-object";

/** Functions of sheets, calculated by the host. */
export function functionsObject({ workbook }: Excel): HostObject {
  return new HostObject("Functions", {
    methods: {
      date: {
        since: "1.2",
        call: (given) => {
          const [year = "", month = "", day = ""] = given.map((part) => String(part).padStart(2, "0"));
          const serial = toSerialDate(`${year}-${month}-${day}`);
          if (serial === undefined) throw invalidArgument("only real days since 1900 are modelled");
          const value = fromSystem1900(serial, "yyyy", workbook.state.dates);
          return new HostObject("FunctionResult", {
            scalars: { value: { since: "1.2", get: () => value }, error: { since: "1.2", get: () => null } },
          });
        },
      },
    },
  });
}

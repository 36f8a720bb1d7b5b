import * as React from "react";
import type { CopyContents } from "../../../../assessment/answers/circulation";
import { copyContents } from "../../../../assessment/answers/circulation";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { Choice } from "../../fields/Choice";
import { DayField } from "../../fields/DayField";
import { Fold } from "../../fields/Fold";
import { PasswordField } from "../../fields/PasswordField";
import { ShortField } from "../../fields/ShortField";

/** The options shared by the copies that are issued together. */
export interface IssueOptions {
  /** `yyyy-mm-dd`, or empty. */
  readonly due: string;
  readonly returnTo: string;
  readonly includes: CopyContents;
  /** Empty for no password. */
  readonly password: string;
}

interface OptionFieldsProps {
  readonly options: IssueOptions;
  readonly change: (edit: Partial<IssueOptions>) => void;
  readonly canEncrypt: boolean;
}

export function OptionFields({ options, change, canEncrypt }: OptionFieldsProps): JSX.Element {
  const { issue: words } = useShareWords();
  return (
    <>
      <div className={`${shareStyles.two} ${shareStyles.level}`}>
        <DayField label={words.due} isLabelShown day={options.due} onDay={(due) => change({ due })} />
        <ShortField
          label={words.returnTo}
          value={options.returnTo}
          onChange={(returnTo) => change({ returnTo })}
        />
      </div>
      <Fold title={words.contents} note={words.includes[options.includes]}>
        <fieldset className={styles.fieldset} aria-label={words.contents}>
          {copyContents.map((includes) => (
            <Choice
              key={includes}
              name="contents"
              checked={options.includes === includes}
              choose={() => change({ includes })}
            >
              {words.includes[includes]}
              <span className={`${styles.small} ${shareStyles.line}`}>{words.travels[includes]}</span>
            </Choice>
          ))}
        </fieldset>
      </Fold>
      <PasswordField
        label={words.password}
        password={options.password}
        change={(password) => change({ password })}
        canEncrypt={canEncrypt}
      />
    </>
  );
}

import * as React from "react";
import { styles } from "../look/styles";

interface NoticeProps {
  readonly title: string;
  readonly text: string;
}

/** The page where the pane cannot work. */
export function Notice({ title, text }: NoticeProps): JSX.Element {
  return (
    <main className={styles.view}>
      <h1 className={styles.heading}>{title}</h1>
      <p>{text}</p>
    </main>
  );
}

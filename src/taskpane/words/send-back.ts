import { describeBySheet, describeDay } from "../../assessment/issuing/words/covering-email";
import { makeWords } from "./make-words";

/** The words of a copy's own view. */
export const sendBack = {
  title: (name: string) => (name === "" ? "Shared copy" : `Copy for ${name}`),
  left: (left: number) => (left === 1 ? "1 statement to answer" : `${left} statements to answer`),
  allAnswered: (statements: number) =>
    statements === 1 ? "Your statement is answered" : `All ${statements} statements are answered`,
  continue: "Continue",
  from: (sender: string, due: string) =>
    `Asked by ${sender === "" ? "the person who sent it to you" : sender}. ${due === "" ? "No due date." : `Due ${describeDay(due)}.`}`,
  asked: "What you were asked",
  statements: describeBySheet,
  how: "How to send it back",
  answer: "Answer your statements",
  answered: (answered: number, statements: number) =>
    `${answered} of ${statements} answered.${answered < statements ? " You can also send it back unfinished." : ""}`,
  name: "Write your name on the Cover",
  nameIs: (name: string) => (name === "" ? "It is blank. It shows who answered." : `${name}.`),
  toCover: "Go to Cover",
  save: "Save the workbook",
  saveHow: "Press Ctrl+S. In Excel on the web, choose File, Create a Copy, Download a Copy.",
  send: (sender: string) => (sender === "" ? "Send the file back" : `Send the file to ${sender}`),
  sendHow: "Attach the file to an email, or send it as it came to you.",
};

export const useSendBackWords = makeWords(sendBack);

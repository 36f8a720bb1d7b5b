/** Answers each text, to show that a worker runs. */
self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(`${data}!`);

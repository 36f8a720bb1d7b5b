/** The names of a plan's line dashes and markers in a chart part. */
export const lineDashes = {
  solid: "solid",
  dash: "dash",
  dot: "sysDot",
  "dash-dot": "dashDot",
  "dash-dot-dot": "lgDashDotDot",
} as const;

export const lineMarkers = {
  circle: "circle",
  square: "square",
  triangle: "triangle",
  diamond: "diamond",
  cross: "x",
} as const;

/** The one place where facts become words. Everything a person reads about an assessment is worded here. */
export * from "./describe-finding";
export * from "./describe-result";
export * from "./describe-rule";

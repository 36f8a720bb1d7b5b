/** A record whose fields are all text, like its blank one: a new field is written once, with what it means. */
export type Texts<Blank> = { readonly [Field in keyof Blank]: string };

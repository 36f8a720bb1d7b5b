/** webpack puts the text of an .xml file into the bundle. */
declare module "*.xml" {
  const text: string;
  export default text;
}
